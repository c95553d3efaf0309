import type { Passage } from "./page-tree.ts";

/** Characters; what is longer is an article's paragraph, whatever it begins with. */
const LONGEST = 300;
/** Characters of words before the colon of "Read more: Flood in Jakarta". */
const LEAD = 40;

/**
 * What pages say to their readers in the middle of an article. Each is tried on a whole short passage: a sentence of
 * the article that only speaks of subscribers, newsletters or reporting is none of these.
 */
const SAYINGS: readonly RegExp[] = [
  /^(?:to (?:continue|keep|finish|go on) reading|(?:continue|keep) reading|to read (?:on|more|the (?:full|rest)))\b.{0,200}\b(?:subscri\w+|sign[ -](?:in|up)|log[ -]?in|register|account|trial|member\w*)\b/iu,
  /^(?:already (?:a|an|have an?) (?:\w+ )?(?:subscriber|member|account|subscription)|not (?:yet )?a (?:subscriber|member)|subscribe (?:now|today|here|to|for|and)|sign up (?:now|today|here|to|for|and)|register (?:now|free|for free|to)|log in (?:to|or)|become an? (?:member|subscriber|supporter))\b/iu,
  /^this (?:article|story|content|page) is (?:reserved|only|exclusive\w*|available)\b.{0,100}\b(?:subscribers?|members?)\b/iu,
  /^(?:\W{0,3})(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by\b))/iu,
  /\ball rights reserved\.?$/iu,
  /^(?:we|our (?:web)?site|this (?:web)?site|(?:we|\S+) and our partners)\b.{0,60}\buse(?:s)? cookies\b/iu,
  /^(?:get|have|receive|enter|sign|want)\b.{0,120}\b(?:your (?:inbox|e-?mail)|newsletters?)\b/iu,
  /^(?:follow|like|find|join) (?:us|me|@\w+)\b.{0,80}\b(?:facebook|twitter|instagram|telegram|whatsapp|youtube|tiktok|linkedin|bluesky|threads|X)\b/iu,
  /^(?:(?:story|article|text) continues (?:below|after)|scroll (?:down|to) (?:for|to|continue)|(?:click|tap) here (?:to|for)|advertisement\b.{0,40}$|share this (?:article|story|page)|have you got a story|do you have a (?:story|tip))\b/iu,
  /^[([]\s?(?:(?:additional|extra|further|more) )?(?:reporting|editing|writing|written|edited|reported|compiled|translated|photography)(?: and (?:reporting|editing|writing))? by\b[^()[\]]{1,280}[)\]]\.?$/iu,
];

/** Whether a passage in the middle of an article speaks for the page: to subscribe, to read something else, of rights. */
export function isSaidByPage({ text, linked }: Passage, inList: boolean): boolean {
  if (text.length > LONGEST) return false;
  return (!inList && isLead(text, linked)) || SAYINGS.some((saying) => saying.test(text)) || isCredit(text);
}

/** "Read more: …", "Lire aussi : …", "Also on the site: …": a few words, a colon, and the rest a link. In lists such lines are data. */
function isLead(text: string, linked: number): boolean {
  const colon = text.slice(0, LEAD).search(/[:：»›]/);
  if (colon < 0 || linked === 0) return false;
  const rest = text.slice(colon + 1).trim().length;
  return rest > 0 && linked >= 0.9 * rest;
}

const CREDIT =
  /^(?:(?:Additional|Extra|Further|More) )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) by (?=\p{Lu})/u;
const CREDIT_WORDS: ReadonlySet<string> = new Set(
  "and in for by the of with from additional further reporting editing writing".split(" "),
);

/** "Reporting by Ann Lee in Rome; editing by Jo Roe": names, and no verb that makes it a sentence. */
const isCredit = (text: string): boolean =>
  CREDIT.test(text) &&
  text
    .split(/[^\p{L}\p{M}'’-]+/u)
    .slice(1)
    .every((word) => !/^\p{Ll}/u.test(word) || CREDIT_WORDS.has(word));
