import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../../src/data/documents/document.ts";
import { effort } from "../../../browser/effort.ts";
import { stopwatch } from "../../../cpu.ts";
import { about, page, reading, STORY } from "./pages.ts";

const teaser = (town: string) =>
  `<div class="card"><h3><a href="/x">A storm floods the harbour of ${town} again</a></h3><p>Two people were hurt.</p></div>`;

describe("what stands round an article is left out, and kept with its reason", () => {
  test.each([
    [
      "a list of what others read",
      `<div class="most-read"><h3>Most read</h3><ul><li><a href="/1">Fire in Athens kills two</a></li></ul></div>`,
      "Athens",
      "beside",
    ],
    [
      "teasers with pictures and headings",
      `<div>${["Athens", "Cadiz", "Bergen"].map(teaser).join("")}</div>`,
      "Athens",
      "links",
    ],
    [
      "a notice on cookies",
      `<div class="gdpr cookie-notice"><p>${about("Athens")}</p></div>`,
      "Athens",
      "beside",
    ],
    ["a box beside", `<aside><p>${about("Athens")}</p></aside>`, "Athens", "beside"],
    ["what readers say", `<section id="comments"><p>${about("Athens")}</p></section>`, "Athens", "comments"],
    [
      "a newsletter in a class of a module",
      `<div class="NewsletterSignup_root__x3a"><p>${about("Athens")}</p></div>`,
      "Athens",
      "beside",
    ],
    ["a menu", `<nav><a href="/a">Athens</a></nav>`, "Athens", "beside"],
    ["a foot", `<footer><p>Printed in Athens.</p></footer>`, "Athens", "beside"],
    ["a dialogue", `<div role="dialog"><p>${about("Athens")}</p></div>`, "Athens", "beside"],
  ])("%s", (_, beside, word, reason) => {
    for (const html of [
      page(`<div class="wrap">${STORY}${beside}</div>`),
      page(`<div>${beside}${STORY}</div>`),
    ]) {
      const { text, leftOut } = reading(html);
      expect(text).not.toContain(word);
      expect(text).toContain("Lyon");
      expect(text).toContain("Marseille");
      expect(leftOut).toContainEqual({ text: expect.stringContaining(word), reason });
    }
  });

  test.each([
    `<p><strong>READ MORE: <a href="/x">Flood in Athens kills dozens</a></strong></p>`,
    `<p>Lire aussi : <a href="/x">Inondations à Athens</a></p>`,
    `<p>To keep reading, sign in or register. Home delivery is available in Athens.</p>`,
    `<p>(Additional reporting by Sam Vale in Athens; editing by Kim Lee)</p>`,
    `<p>Reporting by Sam Vale in Athens; editing by Kim Lee</p>`,
    `<p>© 2018 The Courier, Athens. All rights reserved.</p>`,
    `<p>Follow us on Facebook and Twitter for news of Athens</p>`,
    `<p>Sign up for our Athens newsletter and read it first.</p>`,
  ])("what the page says in the middle of it: %s", (line) => {
    const html = page(STORY.replace("</p><p>", `</p>${line}<p>`));
    expect(reading(html).text).not.toContain("Athens");
    expect(reading(html).leftOut).toContainEqual({
      text: expect.stringContaining("Athens"),
      reason: expect.any(String),
    });
  });

  test.each([
    "Reporting by the Courier found that forty people had drowned near Athens.",
    "Subscribers of the Athens gazette were told to wait.",
    "The minister said: “Read more about Athens before you speak.”",
    "Copyright law was what brought the two firms to court in Athens.",
    "Follow the river to Athens and you see what the flood has left.",
  ])("a sentence that speaks of such things stays: %s", (line) => {
    expect(reading(page(STORY.replace("</article>", `<p>${line}</p></article>`))).text).toContain(line);
  });
});

describe("what a page hides is no evidence", () => {
  const secret = about("Lagos");
  test.each([
    `<p style="display:none">${secret}</p>`,
    `<p style="color:red; VISIBILITY : hidden">${secret}</p>`,
    `<p hidden>${secret}</p>`,
    `<div aria-hidden="true"><p>${secret}</p></div>`,
    `<style>.draft, .old p { display: none }</style><p class="a draft">${secret}</p>`,
    `<style>/* .x{} */ #d { visibility: hidden !important }</style><div id="d" style="visibility: visible"><p>${secret}</p></div>`,
    `<style>.story .draft { display: none }</style><div class="story"><div><p class="draft">${secret}</p></div></div>`,
    `<template><p>${secret}</p></template>`,
    `<noscript><p>${secret}</p></noscript>`,
    `<p>${about("Nice")} <span style="display:none">${secret}</span></p>`,
  ])("%s", (hidden) => {
    expect(reading(page(STORY.replace("</article>", `${hidden}</article>`))).text).not.toContain("Lagos");
  });

  test.each([
    `<style>.draft { display: none } .draft.open { display: block }</style><p class="draft open">${secret}</p>`,
    `<style>@media print { .draft { display: none } }</style><p class="draft">${secret}</p>`,
    `<style>.draft { display: none }</style><p class="draft" style="display: block">${secret}</p>`,
    `<div style="visibility: hidden"><p style="visibility: visible">${secret}</p></div>`,
    `<div><template shadowrootmode="open"><p>${secret}</p></template></div>`,
    `<div><template shadowrootmode="closed"><div><slot name="a"></slot></div></template><p slot="a">${secret}</p></div>`,
  ])("but this is shown: %s", (shown) => {
    expect(reading(page(STORY.replace("</article>", `${shown}</article>`))).text).toContain("Lagos");
  });

  test("a page that a dialogue covered when it was saved is not hidden", () => {
    expect(
      reading(page(`<div id="app" aria-hidden="true">${STORY}</div><div role="dialog">Choose</div>`)).text,
    ).toContain("Lyon");
  });

  test("what a page hides in the middle of a sentence leaves the sentence whole", () => {
    const html = page(
      `<article><p>Trains from <span hidden>Lagos</span>Marseille ${about("Lyon")}</p></article>`,
    );
    expect(reading(html).text).toBe(`Trains from Marseille ${about("Lyon")}\n`);
  });
});

describe("the article is whole", () => {
  test("inside a form, as pages of old servers are", () => {
    expect(reading(page(`<form action="/"><div>${STORY}</div></form>`)).text).toContain("Marseille");
  });

  test("with headline and captions as zones of their own", () => {
    const figure = (words: string) => `<figure><img src="x"><figcaption>${words}</figcaption></figure>`;
    const html = page(`<header><h1>Bridge closed in Lyon</h1>${figure("The bridge at dawn")}</header>
      <div class="text"><p>${about("Lyon")}</p>${figure("A lorry in the river")}<p>${about("Nice")}</p></div>`);
    expect(reading(html).zones).toEqual([
      ["title", "Bridge closed in Lyon"],
      ["caption", "The bridge at dawn"],
      ["caption", "A lorry in the river"],
    ]);
  });

  test("with its short first paragraphs", () => {
    const html = page(
      `<article><h1>Port falls</h1><p>Fighters took the port.</p><p>A bomb killed nine.</p><p>${about("Lyon")}</p></article>`,
    );
    expect(reading(html).text).toBe(
      `Port falls\n\nFighters took the port.\n\nA bomb killed nine.\n\n${about("Lyon")}\n`,
    );
  });

  test("in two parts with a picture between them", () => {
    const part = (towns: readonly string[]) =>
      `<div class="body">${towns.map((town) => `<p>${about(town)}</p>`).join("")}</div>`;
    const html = page(
      `<main><h1>Bridge closed in Lyon</h1>${part(["Lyon", "Nice", "Pau"])}<figure></figure>${part(["Dax"])}</main>`,
    );
    expect(reading(html).text).toContain("Dax");
  });

  test("and alone where the next whole article stands below it", () => {
    const other = STORY.replaceAll("Lyon", "Turin").replace("Marseille", "Genoa");
    const html = page(
      `<main><div>${STORY}</div><div>${other.replace("</article>", `<p>${about("Pisa")}</p></article>`)}</div></main>`,
    );
    const { text } = reading(html);
    expect(text).toContain("Marseille");
    expect(text).not.toMatch(/Turin|Genoa|Pisa/);
  });

  test("where a short one stands among long teasers, by its headline", () => {
    const long = (town: string) => `<div class="t"><p>${about(town)} ${about(town)}</p></div>`;
    const html =
      page(`<div><div><h1>Bridge closed in Lyon</h1><div><p>${about("Lyon")}</p><p>${about("Nice")}</p></div></div></div>
      <div><div>${long("Oslo")}</div></div><div><div>${long("Rome")}</div></div><div><div>${long("Bonn")}</div></div>`);
    expect(reading(html).text).toBe(`Bridge closed in Lyon\n\n${about("Lyon")}\n\n${about("Nice")}\n`);
  });

  test("with the rows of a table on a line each and two line breaks as paragraphs", () => {
    const html = page(
      `<article><p>${about("Lyon")}<br><br>It is old.</p><table><tr><td>Dead</td><td>4</td></tr></table></article>`,
    );
    expect(reading(html).text).toBe(`${about("Lyon")}\n\nIt is old.\n\nDead  4\n`);
  });

  test("where only a script has its text, from JSON-LD", () => {
    const data = JSON.stringify({ "@type": "NewsArticle", headline: "H", articleBody: about("Lyon") });
    const html = page(`<div id="app"></div>`, `<script type="application/ld+json">${data}</script>`);
    expect(reading(html).text).toBe(`${about("Lyon")}\n`);
  });
});

test("a page without an article says what was found", () => {
  const links = Array.from({ length: 12 }, (_, at) => `<li><a href="/${at}">Story ${at}</a></li>`).join("");
  const found = readDocument({ file: "start.html", text: page(`<ul>${links}</ul>`) }, "html");
  expect(found).toMatchObject({
    kind: "failed",
    problems: [
      {
        file: "start.html",
        message:
          "expected the text of an article, found a page of 12 links and 12 passages of text, none of them an article",
      },
    ],
  });
});

test("every passage of a page is in its text or left out with a reason, once", () => {
  const piece = fc.constantFrom(
    `<p>${about("Lyon")}</p>`,
    "<p>Short.</p>",
    `<ul><li><a href="/">Link</a></li></ul>`,
    "<aside>",
    "</aside>",
    "<div>",
    "</div>",
    `<h2>Heading</h2>`,
    `<p hidden>Gone</p>`,
    "<article>",
    "</article>",
    "<figure><figcaption>Cap</figcaption></figure>",
    "<table><tr><td>",
    "</table>",
    "<b>",
    "<time datetime='2018-01-01'>1 January</time>",
  );
  const words = (text: string): string => text.replace(/\s+/g, "");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const html = page(pieces.join(""));
      const found = readDocument({ file: "p.html", text: html }, "html");
      if (found.kind === "failed") return;
      const { text, leftOut, layout } = found;
      const bodies = html.split("<body>")[1]?.split(about("Lyon")).length ?? 1;
      const said = words(`${text}${leftOut.map((one) => one.text).join("")}`);
      expect(said.split(words(about("Lyon"))).length).toBe(bodies);
      for (const { start, end } of layout?.zones ?? []) expect(text.slice(start, end).trim()).not.toBe("");
    }),
    { numRuns: effort(100), seed: 7 },
  );
});

describe("time is linear in the page", () => {
  const STEP = 4000;
  test.each([
    ["tags deep", (count: number) => `${"<div>".repeat(count)}<p>${about("Lyon")}</p>`],
    ["sections with prose deep", (count: number) => `<div><p>${about("Lyon")}</p>`.repeat(count / 20)],
    ["paragraphs wide", (count: number) => `<p>${about("Lyon")}</p>`.repeat(count / 4)],
    ["teasers wide", (count: number) => teaser("Cadiz").repeat(count / 10)],
    [
      "looks never closed",
      (count: number) =>
        Array.from({ length: count / 10 }, (_, at) => `<p><b id="b${at}">${about("Lyon")}`).join(""),
    ],
    [
      "entries wide",
      (count: number) =>
        `<div><time datetime="2018-01-01">1</time><p>${about("Lyon")}</p></div>`.repeat(count / 10),
    ],
    [
      "shadows deep",
      (count: number) =>
        `<div><template shadowrootmode="open"><slot></slot></template>`.repeat(count / 20) + about("Lyon"),
    ],
    [
      "classes of style sheets",
      (count: number) =>
        `<style>${".a .b { display: none }".repeat(count / 10)}</style>${`<p class="b">${about("Lyon")}</p>`.repeat(count / 40)}<p>${about("Nice")}</p>`,
    ],
    [
      "one long line of links",
      (count: number) => `<p>${about("Lyon")}</p><p>${'<a href="/">x</a> '.repeat(count / 2)}</p>`,
    ],
    [
      "JSON-LD deep",
      (count: number) =>
        `<script type="application/ld+json">${'{"@graph":['.repeat(count / 10)}${"]}".repeat(count / 10)}</script><p>${about("Lyon")}</p>`,
    ],
  ])("%s", (_, make) => {
    const cost = (count: number): number => {
      const html = page(make(count));
      const spent = stopwatch();
      readDocument({ file: "p.html", text: html }, "html");
      return spent();
    };
    cost(STEP / 4);
    const [small, large] = [cost(STEP), cost(4 * STEP)];
    expect(large).toBeLessThan(16 * Math.max(small, 60));
  });

  test("a hundred thousand tags deep is read", () => {
    expect(reading(page(`${"<div>".repeat(100_000)}<p>${about("Lyon")}</p>`)).text).toContain("Lyon");
  });
});
