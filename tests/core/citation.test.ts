import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/core/article.ts";
import { footnote, inQuotes } from "../../src/core/citation.ts";
import type { Excerpt } from "../../src/core/excerpt.ts";
import { asserted, LIBYA } from "./libya.ts";

const LINK = "https://example.net/#article=003@0-28";

function noteOn(quotation: string, change: Partial<Article> = {}): string {
  const [, , , excerpt] = LIBYA.excerpts.values();
  const article = excerpt && LIBYA.articles.get(excerpt.article);
  return footnote({ ...excerpt, quotation } as Excerpt, { ...article, ...change } as Article, LINK);
}

describe("a footnote", () => {
  test("gives quotation, publisher, title, date, address and the way back", () => {
    expect(noteOn("In Palermo Conte met Hifter.")).toBe(
      "“In Palermo Conte met Hifter.” VOA News, “Italy Brings Together Libya Rivals”, 13 November 2018, " +
        `https://example.org/003 (${LINK}).`,
    );
  });

  test("leaves out an address that is not known, and says that a date is not", () => {
    expect(noteOn("Nobody smiled.", { url: null, published: null })).toBe(
      `“Nobody smiled.” VOA News, “Italy Brings Together Libya Rivals”, undated (${LINK}).`,
    );
  });

  test("is no more exact about the day than the article", () => {
    expect(noteOn("Nobody smiled.", { published: asserted("../2018-03-22"), url: null })).toContain(
      ", before 23 March 2018 (",
    );
  });

  test("is one line", () => {
    expect(noteOn("Two\r\n  lines\n\nand more.")).toContain("“Two lines and more.”");
  });
});

describe("a quotation inside a quotation", () => {
  test.each([
    ["He met Salamé there.", "“He met Salamé there.”"],
    ["They were “backing the wrong side in Libya”.", "“They were ‘backing the wrong side in Libya’.”"],
    ['"We must talk," he said. "Now."', "“‘We must talk,’ he said. ‘Now.’”"],
    ['a ("quoted") word—"so" it is', "“a (‘quoted’) word—‘so’ it is”"],
    ["Libya’s ‘national’ waters", "“Libya’s ‘national’ waters”"],
    ["Er sagte „Nein“.", "“Er sagte „Nein“.”"],
    ["Il a dit « non ».", "“Il a dit « non ».”"],
    ["", "“”"],
  ])("%s", (words, quoted) => {
    expect(inQuotes(words)).toBe(quoted);
  });

  test("keeps every sign but the double quotation marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab “”\"'‘’-—.é") }), (words) => {
        const bare = (text: string) => text.replace(/[“”"‘’]/g, "*");
        expect(bare(inQuotes(words))).toBe(`*${bare(words.trim())}*`);
        expect(inQuotes(words).slice(1, -1)).not.toMatch(/[“”"]/);
      }),
    );
  });
});
