import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A page of a PDF: its size, and what is written on it, with its place. Points from the top left corner. */
export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly written: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly base: number;
  }[];
};

/** What a PDF says, page by page. */
export async function pdfPages(pdf: Buffer): Promise<readonly PdfPage[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const written = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , x = 0, y = 0] = item.transform;
      return [{ text: item.str, left: x, right: x + item.width, base: height - y }];
    });
    pages.push({ width, height, text: written.map(({ text }) => text).join(" "), written });
  }
  await task.destroy();
  return pages;
}

/** Letters and digits alone: how a text is broken into lines, and which glyphs draw it, is not what it says. */
export const lettersOf = (text: string): string =>
  text.normalize("NFKC").replace(/[^\p{Lu}\p{Ll}\p{Lo}\p{N}]/gu, "");

/** The page hears of another medium with its next frame. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Waits, looking seldom since the map for paper is painted when all stands still, until what prints has come, with the map under the marks; then prints as the browser's menu would. */
export async function printed(page: Page, format: "A4" | "Letter" = "A4"): Promise<readonly PdfPage[]> {
  await page.locator("html[data-paper]").waitFor();
  await expect
    .poll(
      async () => {
        await page.emulateMedia({ media: "print" });
        await drawn(page);
        const canvases = await page.getByRole("main", { name: "Print" }).locator("canvas").count();
        await page.emulateMedia({ media: null });
        await drawn(page);
        return canvases;
      },
      { interval: 4_000, timeout: 45_000 },
    )
    .toBe(2);
  return pdfPages(await page.pdf({ format }));
}
