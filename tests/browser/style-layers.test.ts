import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { browse } from "./browse.ts";

const { revisit } = browse();

/** From the one that gives way to the one that wins. */
const ORDER = ["vendor", "base", "components", "print"];

const built = readdirSync("dist/app/assets")
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, css: readFileSync(`dist/app/assets/${name}`, "utf8") }));

test("every rule of every style sheet lies in a cascade layer, whenever its file is fetched", async () => {
  const page = await revisit();
  const outside = await page.evaluate(
    (sheets) =>
      sheets.flatMap(({ name, css }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return [...sheet.cssRules]
          .filter(
            (rule) =>
              !(rule instanceof CSSLayerBlockRule) &&
              !(rule instanceof CSSLayerStatementRule) &&
              !(rule instanceof CSSFontFaceRule),
          )
          .map((rule) => `${name}: ${rule.cssText.slice(0, 60)}`);
      }),
    built,
  );
  expect(built.length).toBeGreaterThan(3);
  expect(outside).toEqual([]);
});

test("the page's first style sheet names all layers in their order, and no sheet names another", async () => {
  const page = await revisit();
  const named = await page.evaluate((sheets) => {
    const layersOf = (css: string) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return [...sheet.cssRules].flatMap((rule) =>
        rule instanceof CSSLayerBlockRule
          ? [rule.name]
          : rule instanceof CSSLayerStatementRule
            ? [...rule.nameList]
            : [],
      );
    };
    const first = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]")?.href.split("/").at(-1);
    return {
      first: [...new Set(sheets.filter(({ name }) => name === first).flatMap(({ css }) => layersOf(css)))],
      all: [...new Set(sheets.flatMap(({ css }) => layersOf(css)))].sort(),
    };
  }, built);
  expect(named).toEqual({ first: ORDER, all: ORDER.toSorted() });
});
