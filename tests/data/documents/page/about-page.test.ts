import { describe, expect, test } from "vitest";
import { samePages } from "../../../../src/data/documents/same-pages.ts";
import { about, page, reading, STORY } from "./pages.ts";

const told = (head: string, body = STORY) => reading(page(body, head));
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const news = (more: object) => ld({ "@context": "https://schema.org", "@type": "NewsArticle", ...more });

describe("the publication day", () => {
  test.each([
    ["JSON-LD", news({ datePublished: "2018-11-14T23:30:00-05:00" }), "2018-11-14"],
    [
      "JSON-LD in a list",
      ld([
        { "@type": "WebSite", name: "P" },
        { "@type": ["Report", "NewsArticle"], datePublished: "2018-11-14" },
      ]),
      "2018-11-14",
    ],
    [
      "JSON-LD in a graph",
      ld({
        "@graph": [
          { "@type": "WebPage", datePublished: "2018-01-01" },
          { "@type": "Article", datePublished: "2018-11-14" },
        ],
      }),
      "2018-11-14",
    ],
    [
      "JSON-LD below the page",
      ld({ "@type": "WebPage", mainEntity: { "@type": "BlogPosting", datePublished: "2018-11-14" } }),
      "2018-11-14",
    ],
    [
      "JSON-LD with a comma too many and a line break",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\nb","datePublished":"2018-11-14",}</script>',
      "2018-11-14",
    ],
    [
      "JSON-LD escaped as HTML",
      '<script type="application/ld+json">{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2018-11-14&quot;}</script>',
      "2018-11-14",
    ],
    [
      "JSON-LD in CDATA",
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2018-11-14"};\n//]]></script>',
      "2018-11-14",
    ],
    [
      "JSON-LD of this article, not of a linked one",
      news({ url: "https://p.example/other", datePublished: "2017-01-01" }) +
        news({ url: "https://p.example/own", datePublished: "2018-11-14" }) +
        '<link rel="canonical" href="https://p.example/own">',
      "2018-11-14",
    ],
    [
      "JSON-LD before meta",
      news({ datePublished: "2018-11-14" }) + meta("article:published_time", "2018-11-20"),
      "2018-11-14",
    ],
    ["OpenGraph", meta("article:published_time", "2018-11-14T08:00:00+00:00"), "2018-11-14"],
    ["Dublin Core", '<meta name="DC.date.issued" content="2018-11-14">', "2018-11-14"],
    ["parsely", '<meta name="parsely-pub-date" content="2018-11-14T01:00:00Z">', "2018-11-14"],
    [
      "a day and a clock as programs print them",
      meta("article:published_time", "Wed Nov 14 19:20:36 CET 2018"),
      "2018-11-14",
    ],
    ["a clock before the day", meta("article:published_time", "01:38:07 PM IST Nov 14, 2018"), "2018-11-14"],
    ["a day with dots", meta("article:published_time", "14.11.2018, 10:00 Uhr"), "2018-11-14"],
    ["the address", '<link rel="canonical" href="https://p.example/2018/11/14/bridge">', "2018-11-14"],
    [
      "the address with a name of a month",
      meta("og:url", "https://p.example/world/2018/nov/14/bridge"),
      "2018-11-14",
    ],
    ["a script", '<script>window.x = {"datePublished":"2018-11-14T10:00:00Z"}</script>', "2018-11-14"],
    [
      "no day of the program that knows none",
      news({ datePublished: "0001-01-01T00:00:00Z" }) + meta("article:published_time", "2018-11-14"),
      "2018-11-14",
    ],
    [
      "no day to come",
      news({ datePublished: "2031-01-01" }) + meta("article:published_time", "2018-11-14"),
      "2018-11-14",
    ],
    [
      "no day long after the last change",
      news({ datePublished: "2019-11-20", dateModified: "2018-11-15" }) +
        meta("article:published_time", "2018-11-14"),
      "2018-11-14",
    ],
    ["never the last change alone", news({ dateModified: "2018-11-14" }), null],
    ["never the first of 1970", meta("article:published_time", "1970-01-01T00:00:00Z"), null],
    ["a month, where no day is told", meta("article:published_time", "2018-11"), "2018-11"],
  ])("from %s", (_, head, day) => {
    expect(told(head).published).toBe(day);
  });

  test.each([
    [
      "the day in the address",
      news({ datePublished: "2018-11-15T04:58:00Z" }) + meta("og:url", "https://p.example/2018/11/14/bridge"),
      STORY,
    ],
    [
      "the same moment with an offset",
      news({ datePublished: "2018-11-15T04:58:00Z" }) +
        meta("article:published_time", "2018-11-14T23:58:00-05:00"),
      STORY,
    ],
    [
      "the words beside it",
      news({ datePublished: "2018-11-15T04:58:00Z" }),
      `<time datetime="2018-11-15T04:58:00Z">November 14, 2018 11:58 pm</time>${STORY}`,
    ],
  ])("in UTC is corrected by %s", (_, head, body) => {
    expect(told(head, body).published).toBe("2018-11-14");
  });

  test("in UTC is not corrected by a day further off, nor a local one by the address", () => {
    const url = meta("og:url", "https://p.example/2018/11/12/bridge");
    expect(told(news({ datePublished: "2018-11-15T04:58:00Z" }) + url).published).toBe("2018-11-15");
    expect(told(news({ datePublished: "2018-11-13T23:58:00-05:00" }) + url).published).toBe("2018-11-13");
  });

  test.each([
    ['<time itemprop="datePublished" datetime="2018-11-14T10:00">today</time>', "2018-11-14"],
    ["<time pubdate datetime='2018-11-14'>today</time>", "2018-11-14"],
    [
      '<time class="updated" datetime="2018-11-16">now</time><time class="entry-date published" datetime="2018-11-14">then</time>',
      "2018-11-14",
    ],
    ["<time>14 November 2018</time>", "2018-11-14"],
    ['<section class="comments"><p>One <time datetime="2018-11-17">x</time></p></section>', null],
  ])("from %s", (time, day) => {
    expect(told("<title>T</title>", `${time}${STORY}`).published).toBe(day);
  });
});

describe("the title", () => {
  const untitled = `<article><p>${about("Lyon")}</p><p>${about("Nice")}</p></article>`;
  test.each([
    [
      `<title>Bridge closed in Lyon | World | The Courier</title>${meta("og:site_name", "The Courier")}`,
      STORY,
      "Bridge closed in Lyon",
    ],
    [
      `<title>Clashes in Hodeidah - The Courier</title>${meta("og:site_name", "The Courier")}`,
      untitled,
      "Clashes in Hodeidah",
    ],
    [
      `<title>Courier News – Clashes in Hodeidah</title>${meta("og:site_name", "Courier News")}`,
      untitled,
      "Clashes in Hodeidah",
    ],
    [
      "<title>Clashes in Hodeidah | courier.example</title>" +
        meta("og:url", "https://www.courier.example/a"),
      untitled,
      "Clashes in Hodeidah",
    ],
    [
      `<title>Yemen - a war without end</title>${meta("og:site_name", "The Courier")}`,
      untitled,
      "Yemen - a war without end",
    ],
    [
      `<title>x</title>${news({ headline: "Clashes &amp; talks in Hodeidah" })}`,
      untitled,
      "Clashes & talks in Hodeidah",
    ],
    ["<title>Clashes in Hodeidah</title>", `<h1>The Courier</h1>${untitled}`, "Clashes in Hodeidah"],
  ])("%s", (head, body, title) => {
    expect(told(head, body).known.title).toBe(title);
  });
});

describe("publisher, address and language", () => {
  test.each([
    [meta("og:site_name", "The Courier") + news({ publisher: { name: "Courier Holdings" } }), "The Courier"],
    [news({ publisher: { "@type": "Organization", name: "The Courier" } }), "The Courier"],
    [
      ld({
        "@graph": [
          { "@type": "Article", publisher: { "@id": "#o" } },
          { "@id": "#o", "@type": "Organization", name: "The Courier" },
        ],
      }),
      "The Courier",
    ],
    ['<meta name="application-name" content="The Courier">', "The Courier"],
    ['<link rel="canonical" href="https://www.courier.example/a">', "courier.example"],
    ["<title>T</title>", null],
  ])("publisher of %s", (head, publisher) => {
    expect(told(head).known.publisher).toBe(publisher);
  });

  test.each([
    [
      `<link rel="canonical" href="https://p.example/a">${meta("og:url", "https://p.example/b")}`,
      "https://p.example/a",
    ],
    [
      `<link rel="canonical" href="https://p.example/">${meta("og:url", "https://p.example/b")}`,
      "https://p.example/b",
    ],
    [`<link rel="canonical" href="/a">${meta("og:url", "https://p.example/b")}`, "https://p.example/a"],
    ['<link rel="canonical" href="javascript:alert(1)">', null],
    [news({ mainEntityOfPage: { "@id": "https://p.example/c" } }), "https://p.example/c"],
    ["<!-- saved from url=(0021)https://p.example/d -->", "https://p.example/d"],
    [
      "<!--\n Page saved with SingleFile \n url: https://p.example/e \n saved date: x -->",
      "https://p.example/e",
    ],
  ])("address of %s", (head, url) => {
    expect(told(head).known.url).toBe(url);
  });

  test("language: that of the page, else OpenGraph's", () => {
    expect(told("<title>T</title>").known.language).toBe("en");
    expect(reading(page(STORY, meta("og:locale", "fr_FR")).replace(' lang="en"', "")).known.language).toBe(
      "fr-FR",
    );
  });
});

describe("entries of a live blog have their own days", () => {
  const first = about("Hull");
  const second = about("Leeds");
  test.each([
    [
      "by what the page calls them",
      `<article><div itemprop="liveBlogUpdate"><time datetime="2018-11-13T21:05:00Z">9.05pm</time><p>${first}</p></div><div itemprop="liveBlogUpdate"><time datetime="2018-11-12T09:30:00Z">9.30am</time><p>${second}</p></div></article>`,
      "",
    ],
    [
      "by siblings with times, one of them long",
      `<main><section class="post"><time datetime="2018-11-13">x</time><p>${first}</p></section><section class="post"><h3><time datetime="2018-11-12">y</time></h3><p>${second}</p><p>${about("York")}</p><p>${about("Bath")}</p><p>${about("Ely")}</p></section></main>`,
      "",
    ],
    [
      "by JSON-LD",
      `<div class="feed"><p>${first}</p><p>${second}</p></div>`,
      ld({
        "@type": "LiveBlogPosting",
        liveBlogUpdate: [
          { "@type": "BlogPosting", datePublished: "2018-11-13T21:00:00Z", articleBody: first },
          { datePublished: "2018-11-12", articleBody: second },
        ],
      }),
    ],
  ])("%s", (_, body, head) => {
    const { entries } = told(head, body);
    expect(entries.map(([day]) => day)).toEqual(["2018-11-13", "2018-11-12"]);
    expect(entries[0]?.[1]).toContain("Hull");
    expect(entries[0]?.[1]).not.toContain("Leeds");
    expect(entries[1]?.[1]).toContain("Leeds");
  });

  test("counted on the page's own clock", () => {
    const body = `<article><div itemprop="liveBlogUpdate"><time datetime="2018-11-13T21:05:00Z">8.05am</time><p>${first}</p></div><p>${second}</p></article>`;
    expect(told(meta("article:published_time", "2018-11-14T09:00:00+11:00"), body).entries[0]?.[0]).toBe(
      "2018-11-14",
    );
  });

  test("an article with the time of its publication is no live blog", () => {
    expect(
      told(
        "<title>T</title>",
        `<article><header><time datetime="2018-11-13">x</time></header><p>${first}</p><p>${second}</p></article>`,
      ).entries,
    ).toEqual([]);
  });
});

test("the same page twice is told: by its address, or word for word", () => {
  const pages = [
    { id: "a", url: "https://www.p.example/2018/story/?utm_source=x#top", text: "One." },
    { id: "b", url: "http://p.example/2018/story", text: "One, changed." },
    { id: "c", url: null, text: "Two." },
    { id: "d", url: "https://p.example/other", text: "Two.\n" },
    { id: "e", url: "https://p.example/", text: "Three." },
    { id: "f", url: "https://p.example/", text: "Four." },
    { id: "g", url: "https://p.example/story?id=2", text: "Five." },
    { id: "h", url: "https://p.example/story?id=3", text: "Six." },
  ];
  expect(samePages(pages).map(({ first, again, by }) => [first.id, again.id, by])).toEqual([
    ["a", "b", "address"],
    ["c", "d", "text"],
  ]);
});
