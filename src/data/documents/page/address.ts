/** An http or https address in its parts; the standard `URL` is no part of the language, and this folder knows no more. */
export type Address = {
  readonly scheme: string;
  /** In lower case, without user and port. */
  readonly host: string;
  /** From the first slash on; "/" where there is none. */
  readonly path: string;
  /** What was asked, without the question mark. */
  readonly query: string;
};

const LONGEST = 2000;

/** Null for what is no http or https address. */
export function addressFrom(written: string): Address | null {
  const text = written.trim();
  if (text.length > LONGEST || /[\s<>"]/.test(text)) return null;
  const parts = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d{1,5})?(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/i.exec(
    text,
  );
  if (parts === null) return null;
  const [, scheme = "", host = "", path = "/", query = ""] = parts;
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path, query };
}

/** An address that is written from the page's own: "//host/a", "/a", "a". Null for one of another scheme. */
export function addressBeside(written: string, { scheme, host, path }: Address): string | null {
  const text = written.trim();
  if (text === "" || text.length > LONGEST || /^[a-z][\w+.-]*:/i.test(text)) return null;
  if (text.startsWith("//")) return `${scheme}:${text}`;
  if (text.startsWith("/")) return `${scheme}://${host}${text}`;
  return `${scheme}://${host}${path.slice(0, path.lastIndexOf("/") + 1)}${text}`;
}

/** The host without what stands before its name: "bbc.com". Null where the address is none. */
export function hostOf(address: string | null): string | null {
  const host = addressFrom(address ?? "")?.host.replace(/^(?:www\d?|m|mobile|amp|edition)\./, "") ?? "";
  return host === "" ? null : host;
}

/**
 * What two addresses of the same page have in common: not the scheme, "www.", a last slash, a fragment, what counts
 * visitors. Null where the address is none, or that of a start page, which shows another article every day.
 */
export function addressKey(written: string): string | null {
  const address = addressFrom(written);
  if (address === null) return null;
  const asked = address.query
    .split("&")
    .filter((part) => part !== "" && !COUNTS_VISITORS.test(part))
    .sort();
  const host = address.host.replace(/^(?:www\d?|m|mobile|amp)\./, "");
  const path = trimmedPath(address.path);
  return path === "" && asked.length === 0 ? null : `${host}${path}?${asked.join("&")}`;
}

const COUNTS_VISITORS = /^(?:utm_\w+|fbclid|gclid|ref|cmpid|smid|at_\w+|xtor|mc_\w+)=/i;

function trimmedPath(path: string): string {
  let end = path.length;
  while (path[end - 1] === "/") end -= 1;
  const bare = path.slice(0, end);
  return bare.endsWith("/amp") ? bare.slice(0, -4) : bare;
}
