import type { Token } from "./tokens.ts";

/** A stop with the signs and marks that stand beside it, then white space: what may end a sentence. */
const STOP = /^(?:[ \u00a0\u202f]?[%‰°′″»\p{Sc}])?["”“’'»›)\]]{0,3}([.!?…]{1,6})(["”“’'»›)\]]{0,4})\s/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that a full stop follows without ending a sentence; of those with a capital, only then. */
const SMALL_ABBREVIATIONS = words("vs v cf ca approx est inc corp co ltd dept a m p u s n e w al viz eds");
const CAPITAL_ABBREVIATIONS = words(
  "mr mrs ms mx dr drs prof profs gen gens col cols lt maj capt cmdr cmdt comdr sgt cpl pvt pfc spc brig adm rep reps sen sens gov govs rev revs " +
    "hon pres jr sr st ste mt ft fr br amb atty supt msgr ald det insp messrs mme mmes mlle esq ph sec fig figs vol vols art assn assoc bldg " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo " +
    "ont que alta sask ave blvd rd hwy bros",
);
/** Words that a number follows: "No. 5", "pp. 3–9", "Rs. 500". */
const BEFORE_NUMBERS = words(
  "no nos vol vols fig figs p pp art arts sec secs ch chap par para paras cl eq op rs rm apt flt rte c r b d",
);

/** Small words with which a name may begin: "al-Mesmari", "de Mistura". */
const PARTICLE =
  /^(?:(?:al|el|as|ash|an|ar|at|az|ad)[-’']|(?:de|di|da|du|del|della|van|von|bin|ibn|ten|ter|den) )\p{Lu}/u;

/** Who said what was just quoted: "Hala Nasser asked". Bounded, for it is looked for at every quotation. */
const SPEAKER =
  /^(?:(?:\p{Lu}[\p{L}.’'-]{0,24}|the|a) ){1,5}(?:said|says|asked|asks|told|shouted|cried|wondered|replied|exclaimed|wrote|demanded|added|called|yelled|sang)\b/u;
const REACH = 130;

/** A word that goes on with a sentence when a line ends in it. */
const JOINING = words(
  "a an the of in on at to by for from with and or nor but as than that which who whose into over under between near after before since until " +
    "during against about his her its their our my is was were are be been has had have will would said mr mrs ms dr gen",
);
const BYLINE = /^by \p{Lu}[\p{L}.’'-]{0,24}(?: \p{Lu}[\p{L}.’'-]{0,24}){0,3}[ \t]{0,9}(?:\r?\n|$)/u;
const BULLET = /\n[^\S\n]*[•*·▪‣●■►–—-]\s/;

/** What stands on both sides of a gap between two tokens. */
type Gap = {
  readonly text: string;
  /** The token before it and the one before that. */
  readonly previous: Token;
  readonly earlier: Token | undefined;
  readonly gap: string;
  /** Where the token after it begins. */
  readonly at: number;
};

/** Whether the gap closes the sentence that stands before it. */
export function endsSentence({ text, previous, earlier, gap, at }: Gap): boolean {
  const [, stop = "", closing = ""] = STOP.exec(gap) ?? [];
  if (stop === "") return false;
  const ahead = text.slice(at, at + REACH);
  if (/^\p{Ll}(?!\p{Lu})/u.test(ahead)) {
    const isName = stop === "." && closing === "" && PARTICLE.test(ahead);
    return isName && !isAbbreviation(previous, earlier);
  }
  if (stop === ".") {
    if (/^["”“’'»]/.test(closing)) return true;
    return !isEnumerator(previous) && !isAbbreviation(previous, earlier) && !isNumbered(previous, ahead);
  }
  return !(/["”’'»]/.test(gap) && SPEAKER.test(ahead));
}

/** Whether a line break between two lines of one paragraph stands inside a sentence. */
export function runsOn({ text, previous, gap, at }: Omit<Gap, "earlier">): boolean {
  if (/[.!?…:]/.test(gap) || BULLET.test(gap)) return false;
  if (gap.startsWith(",") || JOINING.has(previous.folded)) return true;
  const ahead = text.slice(at, at + REACH);
  return /^\p{Ll}/u.test(ahead) && !BYLINE.test(ahead);
}

function isAbbreviation({ folded: word, text, capital, gap }: Token, earlier: Token | undefined): boolean {
  if (SMALL_ABBREVIATIONS.has(word)) return true;
  if (!capital) return false;
  if (CAPITAL_ABBREVIATIONS.has(word)) return true;
  if (word.length !== 1) return false;
  // "J. I. Packer" has an initial where "he and I." has none.
  return text !== "I" || (earlier?.text.length === 1 && earlier.capital && /^\. ?$/.test(gap));
}

const isNumbered = ({ folded }: Token, ahead: string): boolean =>
  BEFORE_NUMBERS.has(folded) && /^\p{Nd}/u.test(ahead);

/** "1." and "IV." at the beginning of a line count what follows. */
const isEnumerator = ({ text, digits, gap, opens }: Token): boolean =>
  opens && /(?:^|\n)[^\S\n]*$/.test(gap) && (digits ? text.length <= 2 : /^[IVX]{1,4}$/.test(text));
