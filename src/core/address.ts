/** UTF-16 units. */
const LONGEST = 2_048;

/** A name in the public DNS, in plain letters: no bare words, numbers, brackets, and nothing before an `@`. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** After the host: no spaces or controls, no signs that turn a line round, none that browsers rewrite. */
const REST = /^(?:[/?#][^\s\p{C}"<>\\^`{|}]*)?$/u;

/**
 * The text if it may become a link, else null: then it is shown as text. Only http and https, written in full,
 * to a host in the public DNS; no credentials. Hosts whose letters are not what they seem (`xn--…`, or raw
 * non-ASCII) and numbers as hosts are shown and not linked: the eye cannot tell where they lead.
 */
export function webAddress(text: string): string | null {
  const parts = text.length > LONGEST ? null : /^https?:\/\/([^/?#:]*)(?::([^/?#]*))?(.*)$/is.exec(text);
  if (parts === null) return null;
  const [, host = "", port, rest = ""] = parts;
  const named = HOST.test(host) && host.length <= 253 && !/(?:^|\.)xn--/i.test(host);
  const open = port === undefined || (/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536);
  return named && open && REST.test(rest) ? text : null;
}

/**
 * Why a text may not even be kept as an article's address; null: it may, be it a link or only shown. Other schemes than
 * http and https run programs or open files; what stands before an `@` is a password or passes for a host.
 */
export function addressTrouble(text: string): string | null {
  if (text.length > LONGEST) return `expected an address of at most ${LONGEST} characters`;
  // Browsers leave out white space and controls, take "\" for "/", and heed no case.
  const read = text.replace(/[\s\p{C}]/gu, "").replaceAll("\\", "/");
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))/i.exec(read)?.[1]?.toLowerCase() ?? null;
  if (scheme !== null && scheme !== "http" && scheme !== "https")
    return `expected an address that begins with https:// or http://, found “${scheme.slice(0, 40)}:”`;
  const host = /^(?:[a-z][a-z0-9+.-]*:)?\/*([^/?#]*)/i.exec(read)?.[1] ?? "";
  return host.includes("@")
    ? "expected an address without a name or password before its host, found “@” before it"
    : null;
}
