/** A node of JSON-LD: what a page says of itself, as nobody has checked it. */
export type LinkedNode = { readonly [key: string]: unknown };

export type LinkedData = {
  /** What is an article by its type, those that the page is about first; articles in lists of links are none of these. */
  readonly articles: readonly LinkedNode[];
  /** Other nodes of the page: the site, the organisation, the page itself. */
  readonly others: readonly LinkedNode[];
  /** The node that a reference (`{ "@id": … }`) stands for; the reference itself where there is none. */
  readonly resolved: (value: unknown) => unknown;
};

/** Nodes that are looked at on a page. */
const MOST = 20_000;
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Posting|^Report|NewsItem|^Review)$/;
/** Below these keys stands what the page is about; below others, what it links to. */
const ABOUT = ["@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"];

/** Reads the scripts of type `application/ld+json` of a page; what is no JSON even after mending is passed over. */
export function linkedData(scripts: readonly string[]): LinkedData {
  const articles: LinkedNode[] = [];
  const others: LinkedNode[] = [];
  const byId = new Map<string, LinkedNode>();
  const waiting: unknown[] = scripts.map((script) => parsedJson(script)).toReversed();
  for (let seen = 0; waiting.length > 0 && seen < MOST; seen += 1) {
    const value = waiting.pop();
    if (Array.isArray(value)) for (const one of value.slice(0, MOST).toReversed()) waiting.push(one);
    if (!isNode(value)) continue;
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
    const list = typesOf(value).some((type) => ARTICLE.test(type)) ? articles : others;
    if (Object.keys(value).length > 1) list.push(value);
    for (const key of ABOUT.toReversed()) if (Object.hasOwn(value, key)) waiting.push(value[key]);
  }
  const resolved = (value: unknown): unknown => {
    const one = Array.isArray(value) ? value[0] : value;
    const id = isNode(one) ? one["@id"] : null;
    return typeof id === "string" ? (byId.get(id) ?? one) : one;
  };
  return { articles, others, resolved };
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Types without their vocabulary's address. */
export function typesOf({ "@type": type }: LinkedNode): readonly string[] {
  const types = Array.isArray(type) ? type : [type];
  return types.flatMap((one) => (typeof one === "string" ? [one.replace(/^.*[/#:]/, "")] : []));
}

/** A text of a node, or of the first of a list; null where there is none. */
export function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (isNode(one)) return textOf(one["@value"] ?? one.name ?? null);
  return typeof one === "string" && one.trim() !== "" ? one.trim() : null;
}

/** Null where it is no JSON, mended or not. */
export function parsedJson(script: string): unknown {
  for (const mend of [asIs, mended, unescapedAndMended]) {
    try {
      return JSON.parse(mend(script));
    } catch {
      // The next way may do.
    }
  }
  return null;
}

const asIs = (script: string): string => script;

/** Without what programs wrap it in and leave behind: comments of HTML, CDATA, semicolons, commas before a bracket, line breaks in words. */
function mended(script: string): string {
  const bare = script
    .trim()
    .replace(/^\uFEFF/, "")
    .replace(/^(?:\/\/\s{0,9}|\/\*\s{0,9})?<!\[CDATA\[(?:\s{0,9}\*\/)?/, "")
    .replace(/(?:\/\/\s{0,9}|\/\*\s{0,9})?\]\]>(?:\s{0,9}\*\/)?$/, "")
    .replace(/^<!--|-->$/g, "")
    .trim()
    .replace(/;$/, "");
  let text = "";
  let inWords = false;
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare[at] ?? "";
    if (inWords && sign === "\\") {
      text += sign + (bare[at + 1] ?? "");
      at += 1;
      continue;
    }
    if (sign === '"') inWords = !inWords;
    if (inWords && sign < " ") text += " ";
    else if (!inWords && sign === "," && isBeforeBracket(bare, at + 1)) text += "";
    else text += sign;
  }
  return text;
}

function isBeforeBracket(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && at < from + 1000 && (text[at] ?? "") <= " ") at += 1;
  return text[at] === "}" || text[at] === "]";
}

const unescapedAndMended = (script: string): string => mended(unescaped(script));

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["quot", '"'],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["apos", "'"],
  ["nbsp", "\u00A0"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
]);

/** Text with the commonest character references of HTML resolved, once. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === "string") return ENTITIES.get(name.toLowerCase()) ?? whole;
    const point = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
