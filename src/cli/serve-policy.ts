/** What a file is to the browser that asks for it, which decides what it may do there. */
export type Use =
  /** It is opened as a page of the app's own. */
  | "page"
  /** It runs. A worker, and a service worker too, has the policy that comes with its own script, not the page's. */
  | "script"
  /** It is shown or heard by a page: styles, fonts, pictures. */
  | "asset"
  /** It is read by scripts. Opened by hand, it is a download. */
  | "data";

/**
 * What holds for every answer. A page of this server cannot be framed: `?embed` will need `frame-ancestors` of its own, for the
 * app's page alone.
 */
const GUARDS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

const UNFRAMED = "frame-ancestors 'none'";

/** Opened as a page, such a file has an origin of its own, runs nothing and loads nothing. */
const INERT = `default-src 'none'; sandbox; ${UNFRAMED}`;

/** The headers of an answer. `policy` is the page's own. */
export function guardsFor(use: Use, policy: string): Readonly<Record<string, string>> {
  switch (use) {
    case "page":
      return { ...GUARDS, "Content-Security-Policy": `${policy}; ${UNFRAMED}` };
    case "script":
      return { ...GUARDS, "Content-Security-Policy": `${withoutTrustedTypes(policy)}; ${UNFRAMED}` };
    case "asset":
      return { ...GUARDS, "Content-Security-Policy": INERT };
    case "data":
      return { ...GUARDS, "Content-Security-Policy": INERT, "Content-Disposition": "attachment" };
  }
}

/**
 * A worker has no document that a string could become a part of, and no policy of types of its own: it could start no worker.
 * What it runs and where that comes from `script-src` and `worker-src` say.
 */
const withoutTrustedTypes = (policy: string): string =>
  policy
    .split(";")
    .map((directive) => directive.trim())
    .filter((directive) => directive !== "" && !/^(?:require-)?trusted-types\b/.test(directive))
    .join("; ");

/** The policy that a page states in its `<meta>`, the one place that says what it is; null where it states none. */
export function policyOf(html: string): string | null {
  const [meta = ""] = /<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*>/.exec(html) ?? [];
  return /\scontent="([^"]+)"/.exec(meta)?.[1] ?? null;
}
