/**
 * Lets Leaflet's few constant strings become HTML, and nothing else: whatever data reaches an HTML, script or
 * script-address sink is refused by the browser. Must be imported before Leaflet, which tests for SVG with
 * innerHTML as it loads. Scripts are served from our own `assets` folder only.
 */
const CONSTANTS: ReadonlySet<string> = new Set(["", "<svg/>"]);

type Policy = {
  createHTML: (text: string) => string | null;
  createScript: (text: string) => string | null;
  createScriptURL: (text: string) => string | null;
};
type Factory = { createPolicy: (name: string, policy: Policy) => unknown };

const assets = new URL("./assets/", document.baseURI);

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
factory?.createPolicy("default", {
  createHTML: (text) => (CONSTANTS.has(text) ? text : null),
  createScript: () => null,
  createScriptURL: (text) => {
    const { origin, pathname } = new URL(text, document.baseURI);
    return origin === assets.origin && pathname.startsWith(assets.pathname) && pathname.endsWith(".js")
      ? text
      : null;
  },
});
