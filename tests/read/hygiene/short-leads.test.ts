import { expect, test } from "vitest";
import { type Format, readDocument } from "../../../src/data/documents/document.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "../../bench/reading/opened.ts";
import { ARTICLES, type Article } from "./made-up.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const front = (title: string): string => `---\ntitle: '${title}'\ndate: 2018-11-14\n---\n`;
const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join("\n\n")}\n`;

/** How an article comes, with what is said of it. */
const FORMS: Readonly<
  Record<string, (article: Article) => { readonly text: string; readonly format: Format }>
> = {
  "text with front matter": ({ title, body }) => ({ text: front(title) + lines(...body), format: "text" }),
  "text with front matter and its title": ({ title, furniture, body }) => ({
    text: front(title) + lines(...furniture, title, ...body),
    format: "text",
  }),
  "text without a title": ({ body }) => ({ text: lines(...body), format: "text" }),
  "text that begins with its title": ({ title, furniture, body }) => ({
    text: lines(...furniture, title, ...body),
    format: "text",
  }),
  "a web page": ({ title, furniture, body }) => ({
    text: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><article>${furniture.map((one) => `<div>${one}</div>`).join("")}<h1>${escaped(title)}</h1>${body.map((one) => `<p>${escaped(one)}</p>`).join("")}</article></body></html>`,
    format: "html",
  }),
};

test("240 articles and more have a short lead", () => {
  expect(ARTICLES.length).toBeGreaterThanOrEqual(240);
});

test.each(Object.keys(FORMS))(
  "every sentence of the body is an excerpt, nothing of the page is: %s",
  (name) => {
    for (const article of ARTICLES) {
      const { text, format } = FORMS[name]?.(article) ?? { text: "", format: "text" };
      const document = readDocument({ file: "made-up", text }, format);
      if (document.kind === "failed") throw new Error(document.problems.map(({ message }) => message).join());
      const { title, language, published } = document.known;
      const { excerpts, leftOut } = read(
        document.text,
        { ...NO_HINTS, title, language, published },
        gazetteer,
        model,
      );
      const quoted = excerpts.map(({ quotation }) => quotation);
      // Nobody can tell a headline that asks from a first sentence that asks, unless the title is given.
      const asks = title === null && article.title.endsWith("?") && document.text.includes(article.title);
      const expected = asks ? [article.title, ...article.body] : article.body;
      expect([article.title, quoted]).toEqual([article.title, expected]);
      const passed = leftOut.map(({ start, end, reason }) => `${reason}: ${document.text.slice(start, end)}`);
      const shown = asks ? [] : article.furniture.filter((one) => document.text.includes(one));
      for (const one of shown) expect(passed).toContain(`furniture: ${one}`);
    }
  },
);
