/** A face as a style sheet declares it: what a worker, which has no style sheets, makes the same face of. */
export type FontFaceSource = {
  readonly family: string;
  /** `url(…) format(…)`, its address absolute. */
  readonly source: string;
  readonly style: string;
  readonly weight: string;
  readonly unicodeRange: string;
};

/** The faces of these families that the page's style sheets declare. */
export function fontFacesOf(page: Document, families: ReadonlySet<string>): readonly FontFaceSource[] {
  return [...page.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string) => rule.style.getPropertyValue(name);
      const family = value("font-family").replace(/^["']|["']$/g, "");
      if (!families.has(family)) return [];
      const base = sheet.href ?? page.baseURI;
      return [
        {
          family,
          source: withAbsoluteAddress(value("src"), base),
          style: value("font-style"),
          weight: value("font-weight"),
          unicodeRange: value("unicode-range"),
        },
      ];
    }),
  );
}

/** None of a sheet from elsewhere, which a page may not look into. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

const withAbsoluteAddress = (source: string, base: string): string =>
  source.replace(
    /url\(["']?([^"')]+)["']?\)/g,
    (_, address: string) => `url("${new URL(address, base).href}")`,
  );
