/** What two addresses of the same page have in common: not the scheme, "www.", a last slash, a fragment, what counts visitors. */
export function addressKey(address: string): string | null {
  try {
    const { hostname, pathname, searchParams } = new URL(address);
    const asked = [...searchParams]
      .filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|ref|cmpid|smid|at_\w+|xtor|mc_\w+)$/i.test(name))
      .map(([name, value]) => `${name}=${value}`)
      .sort();
    const host = hostname.replace(/^(?:www\d?|m|mobile|amp)\./, "");
    const path = pathname.replace(/(?:\/amp)?\/*$/, "");
    // A start page shows another article every day.
    return path === "" && asked.length === 0 ? null : `${host}${path}?${asked.join("&")}`;
  } catch {
    return null;
  }
}
