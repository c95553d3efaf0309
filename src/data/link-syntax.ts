/** In the order in which they are written. */
export const LINK_KEYS = [
  "map",
  "actors",
  "not",
  "match",
  "place",
  "article",
  "q",
  "from",
  "to",
  "clock",
  "publishers",
  "kinds",
  "roles",
  "theme",
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];

/** Values as written, still escaped, each known to unescape; never empty. */
export type LinkParts = ReadonlyMap<LinkKey, string>;

/** Takes a link apart. Unknown keys, broken escapes and keys said again are left out, and said. */
export function linkParts(fragment: string, say: (saying: string) => void): LinkParts {
  const parts = new Map<LinkKey, string>();
  for (const part of fragment.split("&")) {
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

/** Parts that are null or empty are left out. */
export function joinedParts(parts: Readonly<Record<LinkKey, string | null>>): string {
  return LINK_KEYS.filter((key) => parts[key])
    .map((key) => `${key}=${parts[key]}`)
    .join("&");
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
