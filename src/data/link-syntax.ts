/** In the order in which they are written. */
export const LINK_KEYS = [
  "map",
  "actors",
  "not",
  "match",
  "place",
  "excerpt",
  "article",
  "q",
  "from",
  "to",
  "clock",
  "publishers",
  "kinds",
  "roles",
  "list",
  "group",
  "theme",
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];

/** Values as written, still escaped, each known to unescape; never empty. */
export type LinkParts = ReadonlyMap<LinkKey, string>;

/** Takes a link apart. Unknown keys, broken escapes and keys said again are left out, and said. */
export function linkParts(fragment: string, say: (saying: string) => void): LinkParts {
  const parts = new Map<LinkKey, string>();
  for (const written of fragment.split("&")) {
    // Whoever makes HTML by hand escapes the sign that parts them.
    const part = written.replace(/^amp;/, "");
    if (part === "") continue;
    const equals = part.indexOf("=");
    const key = LINK_KEYS.find((known) => known === part.slice(0, Math.max(equals, 0)));
    const raw = part.slice(equals + 1);
    if (key === undefined) {
      say(`The link holds something that this version does not know: ${quoted(part)}.`);
    } else if (unescaped(raw) === null) {
      say(`The link’s “${key}” is broken: ${quoted(raw)}.`);
    } else if (parts.has(key)) {
      say(`The link says “${key}” more than once; the first counts.`);
    } else if (raw !== "") {
      parts.set(key, raw);
    }
  }
  return parts;
}

/** Parts that are null or empty are left out. What `bareLink` would take off the end is closed by a last `&`. */
export function joinedParts(parts: Readonly<Record<LinkKey, string | null>>): string {
  const link = LINK_KEYS.filter((key) => parts[key])
    .map((key) => `${key}=${parts[key]}`)
    .join("&");
  return bareLink(link) === link ? link : `${link}&`;
}

/** Signs of the text round a link that were taken for its end. A link that we write has none of them unescaped. */
const SIGN_AFTER = /[.,;:!?*)\]}>"'`]$|(?![\p{ASCII}])[\p{Pe}\p{Pf}\p{Pi}\p{Po}]$/u;

/** The last sign of a fragment, if it is one that browsers escape, as a quotation mark is. */
const ESCAPED_END = /%(?:22|3C|3E|60|[C-F][0-9A-F](?:%[89AB][0-9A-F]){1,3})$/i;

/** No sign is longer. UTF-16 units. */
const LONGEST_SIGN = 12;

/**
 * A link without the full stop, bracket or quotation mark that a sentence round it left at its end: "(see …#place=x)." Alone
 * a period's open beginning (`from=..`) ends in full stops of its own.
 */
export function bareLink(fragment: string): string {
  let end = fragment.length;
  for (;;) {
    const tail = fragment.slice(Math.max(0, end - LONGEST_SIGN), end);
    const sign = ESCAPED_END.exec(tail)?.[0];
    if (sign !== undefined && SIGN_AFTER.test(unescaped(sign) ?? "")) end -= sign.length;
    else if (SIGN_AFTER.test(tail)) end -= 1;
    else break;
  }
  const isOpen = /(?:^|&)from=$/.test(fragment.slice(Math.max(0, end - LONGEST_SIGN), end));
  return fragment.slice(0, isOpen && fragment.startsWith("..", end) ? end + 2 : end);
}

/**
 * A value as it stands in a link: readable, and such that neither a browser nor the makers of links out of
 * plain text (which stop at a bracket, a quote or a last full stop) change it. Commas are free to part lists.
 */
export function escaped(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replace(/[!'()*]|\.$/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")
    .replace(/%(?:2F|3A|40)/g, decodeURIComponent);
}

/** The inverse of `escaped`; null when an escape is malformed. */
export function unescaped(raw: string): string | null {
  try {
    return decodeURIComponent(raw.replaceAll("+", " "));
  } catch {
    return null;
  }
}

const LONGEST_QUOTED = 40;

/** A stranger's words inside our sentence: short, and without signs that are invisible or turn the line round. */
export function quoted(text: string): string {
  const signs = Array.from(text.slice(0, 2 * LONGEST_QUOTED), (sign) =>
    /\p{C}/u.test(sign) ? "\uFFFD" : sign,
  );
  return `“${signs.slice(0, LONGEST_QUOTED).join("")}${signs.length > LONGEST_QUOTED ? "…" : ""}”`;
}
