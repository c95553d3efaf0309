import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/data/documents/document.ts";
import { effort } from "../../browser/effort.ts";
import { stopwatch } from "../../cpu.ts";

const html = (text: string) => {
  const reading = readDocument({ file: "page.html", text }, "html");
  if (reading.kind === "failed") throw new Error(JSON.stringify(reading.problems));
  return reading;
};

const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Talks begin in Palermo | The Daily Paper</title>
<meta property="og:title" content="Talks begin in Palermo"><meta property="og:site_name" content="The Daily Paper">
<meta property="article:published_time" content="2018-11-12T09:30:00+01:00">
<link rel="canonical" href="https://paper.example/talks"><style>p { color: red }</style><script>var x = "<p>no</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li>World</li></ul></nav>
<main><article><h1>Talks begin in Palermo</h1><p>Delegates met in
   <b>Palermo</b>, Italy,<br>on Monday &amp; Tuesday.</p><figure><img src="x"><figcaption>Photo: delegates</figcaption></figure>
<aside>Read also: Tripoli braces</aside><p hidden>Secret</p><ul><li>One</li><li>Two</li></ul></article></main><footer>Imprint</footer></body></html>`;

test("a page is the text of its article, paragraphs apart, without menus, code, what stands beside it", () => {
  expect(html(PAGE).text).toBe(
    "Talks begin in Palermo\\n\\nDelegates met in Palermo, Italy,\\non Monday & Tuesday.\\n\\nPhoto: delegates\\n\\nOne\\n\\nTwo\\n".replaceAll(
      "\\n",
      "\n",
    ),
  );
});

test("its head says title, publisher, day, address and language", () => {
  expect(html(PAGE).known).toMatchObject({
    title: "Talks begin in Palermo",
    publisher: "The Daily Paper",
    url: "https://paper.example/talks",
    language: "en-GB",
    published: { edtf: "2018-11-12", basis: "metadata" },
  });
});

test("front matter says more than the page's head", () => {
  expect(html(`---\ntitle: Other\ndate: 2018-11-14\n---\n${PAGE}`).known).toMatchObject({
    title: "Other",
    publisher: "The Daily Paper",
    published: { edtf: "2018-11-14" },
  });
});

test("of a page of teasers everything is kept", () => {
  const teasers = ["Rome", "Paris", "Oslo"].map((town) => `<article><p>News of ${town} today.</p></article>`);
  expect(html(teasers.join("")).text).toBe(
    "News of Rome today.\n\nNews of Paris today.\n\nNews of Oslo today.\n",
  );
});

describe("a hostile page is read in time", () => {
  test.each([
    ["many tags deep", `${"<div>".repeat(effort(20_000))}In Rome.`],
    ["many bold tags deep", `${"<b>".repeat(effort(10_000))}In Rome.`],
    ["unbalanced", "<p>In <b>Rome<i>.</b></i></div></p></article></main>"],
    ["a comment without end after the text", `In Rome.<!--${"x".repeat(1_000_000)}`],
    ["one long line", `<p>In Rome.</p>${"word ".repeat(effort(100_000))}`],
  ])("%s", (_, page) => {
    const spent = stopwatch();
    expect(html(page).text).toContain("In Rome");
    expect(spent()).toBeLessThan(20_000);
  });
});

test("whatever stands in a page, its text has no tag that was one and no script", () => {
  const bits = fc.constantFrom(
    "<p>",
    "</p>",
    "<script>evil()</script>",
    "<nav>",
    "</nav>",
    "Rome ",
    "<!--",
    "-->",
    "<pre>",
    "</pre>",
    "&lt;",
    "\n",
    "<style>evil()</style>",
    "<svg><text>evil()</text></svg>",
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
      const reading = readDocument({ file: "a.html", text: parts.join("") }, "html");
      if (reading.kind === "read") expect(reading.text).not.toMatch(/evil|<p>|<script/);
    }),
    { numRuns: effort(60), seed: 4 },
  );
});
