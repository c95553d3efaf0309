import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { ATLAS, answerOf } from "../browser/atlas.ts";
import type { Engine, Tab } from "./engine.ts";
import { findEngine } from "./find-engines.ts";
import { goBack, groundColours, isBusy, layOutForPaper, lookOf, uncutWords } from "./page-scripts.ts";
import { middleOf, type Part, type Person, part, personAt } from "./person.ts";
import { lettersOf, printedText } from "./printed-text.ts";

const DESK = { width: 1440, height: 900 };

const MAP = part("region", "Map");
const SENTENCE = part("status");
const LIST = part("list", "Excerpts");
const mark = (name: string | RegExp): Part => MAP.part("button", name);
const MARK = mark(/, \d+ excerpts?$/);
const popup = (name: string): Part => part("dialog", name);
const button = (name: string | RegExp): Part => part("button", name);
const QUOTATIONS = [...ATLAS.excerpts.values()].map(({ quotation }) => quotation);
const ALL = `${ATLAS.excerpts.size} of ${ATLAS.excerpts.size} excerpts`;

describe.each(inject("engines"))("in %s", (name) => {
  let engine: Engine;
  let tab: Tab;
  let person: Person;

  beforeAll(async () => {
    const search = await findEngine(name);
    if (search.kind === "missing") throw new Error(search.cures);
    engine = await search.start();
    tab = await engine.open(DESK);
  });
  afterAll(async () => {
    await tab.close();
    await engine.close();
  });
  afterEach(async () => expect(await tab.faults()).toEqual([]));

  /** Opens an address of the app, and waits until the atlas is drawn and no part of the page is still on its way. */
  async function visit(address: string): Promise<void> {
    await tab.go(address);
    person = await personAt(tab);
    await person.see(MARK);
    await expect.poll(() => tab.run(isBusy, null)).toBe(false);
  }
  const open = (link = "") => visit(`${inject("address")}${link === "" ? "" : `#${link}`}`);
  const says = (text: string | RegExp) =>
    expect.poll(async () => (await person.see(SENTENCE)).text).toMatch(text);
  const link = () => tab.run(() => location.hash, null);
  /** Zoom, latitude and longitude, as the link has them. */
  const view = async (): Promise<readonly number[]> =>
    (/map=([^&]*)/.exec(await link())?.[1] ?? "").split("/").map(Number);

  test("the atlas opens: sentence, marks, excerpts and the map under them", async () => {
    await open();
    await says(`${ALL} · 15 places`);
    const { marks } = await answerOf(ATLAS);
    const names = marks.map(({ excerpts }) => excerpts).sort();
    const drawn = (await person.all(MARK)).map((one) => Number(/(\d+) excerpts?$/.exec(one.name)?.[1]));
    expect(drawn.sort()).toEqual(names);
    expect((await person.all(LIST.part("article"))).length).toBe(ATLAS.excerpts.size);
    await expect.poll(() => tab.run(groundColours, null)).toBeGreaterThan(20);
  });

  test("the bar of the undated stands over its name", async () => {
    await open();
    const [bar] = await tab.run(lookOf, ".time-other-bars");
    const [name] = await tab.run(lookOf, ".time-other-name");
    if (bar === undefined || name === undefined) throw new Error("no bar");
    expect(bar.height).toBeGreaterThan(20);
    expect(bar.y + bar.height).toBeLessThanOrEqual(name.y + 1);
  });

  test("a drag moves the map, and the link follows", async () => {
    await open("map=5/38/13");
    const before = middleOf((await person.see(mark("Palermo, 9 excerpts"))).box);
    const [, , longitude = 0] = await view();
    const [map] = await person.all(MAP);
    if (map === undefined) throw new Error("no map");
    await person.drag({ x: map.box.x + map.box.width * 0.8, y: map.box.y + 100 }, { x: -200, y: 60 });
    await expect.poll(async () => (await view())[2]).toBeGreaterThan(longitude + 5);
    const after = middleOf((await person.see(mark("Palermo, 9 excerpts"))).box);
    expect(after.x).toBeLessThan(before.x - 150);
    expect(after.y).toBeGreaterThan(before.y + 40);
  });

  test("wheel, button and key zoom the map", async () => {
    await open("map=4/38/13");
    const zoom = async () => (await view())[0];
    await person.click(MAP.part("button", "Zoom in"));
    await expect.poll(zoom).toBe(5);
    const [map] = await person.all(MAP);
    if (map === undefined) throw new Error("no map");
    await tab.moveTo(middleOf(map.box));
    await tab.wheel(-120);
    await expect.poll(zoom).toBeGreaterThan(5);
    const wheeled = (await zoom()) ?? 0;
    await person.focus(MAP);
    await tab.press("-");
    await expect.poll(zoom).toBeLessThan(wheeled);
  });

  test("a mark opens its popup, which is paged; Esc closes it and gives the focus back", async () => {
    await open();
    await person.click(mark("Palermo, 9 excerpts"));
    const quotation = async () => (await person.see(popup("Palermo").part("blockquote"))).text;
    const first = await quotation();
    expect(first).toContain("pose for a family photo in Palermo");
    expect((await person.see(popup("Palermo"))).text).toContain("1 of 9");
    await person.click(popup("Palermo").part("button", "Next excerpt"));
    await expect.poll(quotation).not.toBe(first);
    expect((await person.see(popup("Palermo"))).text).toContain("2 of 9");
    await tab.press("Escape");
    await person.seeGone(popup("Palermo"));
    await expect.poll(async () => (await person.see(mark("Palermo, 9 excerpts"))).hasFocus).toBe(true);
  });

  test("an actor's box leaves only what names the actor, on the map as in the list; Back takes it back", async () => {
    await open();
    await person.click(part("tab", "Actors & sources"));
    await person.click(part("group", "Actors").part("checkbox", "Khalifa Hifter"));
    await says(/^14 of 26 excerpts/);
    expect(await link()).toContain("actors=khalifa-hifter");
    await person.click(part("tab", "Excerpts"));
    await expect.poll(async () => (await person.all(LIST.part("article"))).length).toBe(14);
    await tab.run(goBack, null);
    await says(ALL);
  });

  test("the handles of the time strip are dragged and moved by keys; dates are typed", async () => {
    await open();
    const strip = part("region", "Time");
    const from = strip.part("slider", "From");
    const { box } = await person.see(from);
    // The lower half of the knob, which hangs over the axis.
    await person.drag({ x: box.x + 12, y: box.y + box.height - 8 }, { x: box.width * 0.8, y: 0 });
    await expect.poll(link).toMatch(/from=201[5-8]-/);
    await says(/^\d+ of 26 excerpts/);
    await person.focus(from);
    const dragged = await link();
    await tab.press("ArrowRight");
    await expect.poll(link).not.toBe(dragged);
    await person.write(strip.part("textbox", "From date"), "2018");
    await tab.press("Enter");
    await expect.poll(link).toContain("from=2018-01-01");
  });

  test("the search finds an actor under another spelling, a place, and words", async () => {
    await open();
    const search = part("combobox", "Search");
    await person.write(search, "haftar");
    await person.click(part("option", /^Khalifa Hifter/));
    await says(/^14 of 26 excerpts/);
    await person.write(search, "sabra");
    await person.click(part("option", /^Sabratha/));
    await person.see(popup("Sabratha"));
    await person.write(search, "handshake");
    await person.see(part("option", /^“handshake”/));
    await tab.press("ArrowUp");
    await tab.press("Enter");
    await expect.poll(link).toContain("q=handshake");
  });

  test("an excerpt opens its article at the sentence, which is in sight", async () => {
    await open();
    const [first] = await person.all(LIST.part("article"));
    await person.click(LIST.part("article").part("button", "Open article"));
    const article = part("region", "Article: Hifter in Italy");
    await person.see(article);
    const quoted = first?.text.match(/Field Marshal Khalifa Hifter, .*/)?.[0] ?? "nothing";
    expect((await person.see(article)).text).toContain(quoted);
    const opened = await tab.run(lookOf, '[data-opened="true"]');
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.every(({ y }) => y > 0 && y < DESK.height)).toBe(true);
    await tab.press("Escape");
    await person.seeGone(article);
  });

  test("Share copies a link that opens the same view again", async () => {
    await open("actors=khalifa-hifter");
    await says(/^14 of 26 excerpts/);
    await person.click(button("Share"));
    await expect.poll(async () => (await person.all(SENTENCE)).length).toBeGreaterThan(0);
    // What was copied is read as a person reads it: pasted.
    const search = part("combobox", "Search");
    await person.click(search);
    await tab.press("Control+v");
    await expect.poll(async () => (await person.see(search)).value).toMatch(/^http:.*actors=khalifa-hifter/);
    await visit((await person.see(search)).value);
    await says(/^14 of 26 excerpts/);
  });

  test("what is printed holds every quotation", async ({ skip }) => {
    await open();
    const pdf = await tab.print();
    if (pdf === null) {
      // This driver cannot print: the page is laid out as for paper, and nothing of it may be cut off.
      const missing = async () => {
        const uncut = new Set(await tab.run(uncutWords, "blockquote"));
        return QUOTATIONS.filter((quotation) => !uncut.has(quotation));
      };
      await tab.run(layOutForPaper, null);
      await expect.poll(missing).toEqual([]);
      return;
    }
    if ((await printedText(pdf)) === null) return skip("pdftotext, of poppler-utils, is not installed");
    const missing = async () => {
      const words = lettersOf((await printedText((await tab.print()) ?? pdf)) ?? "");
      return QUOTATIONS.filter((quotation) => !words.includes(lettersOf(quotation)));
    };
    await expect.poll(missing).toEqual([]);
  });

  // The last: a page that has added articles may ask before it is left.
  test("a pasted article is read in the browser and stands on the map", async () => {
    await open();
    await person.click(button("Add an article"));
    const dialog = popup("Add an article");
    await person.write(
      dialog.part("textbox", "Text of the article"),
      "Grain ships leave Odesa again. Port workers in Odesa loaded grain on Tuesday, as officials watched.",
    );
    await person.write(dialog.part("textbox", "Date of publication"), "2023-09-29");
    await person.click(dialog.part("button", "Read it"));
    await person.see(mark(/^Odesa, \d excerpts?$/));
    await person.seeGone(dialog);
    await says(/^2[78] of 2[78] excerpts/);
  });
});
