import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFindings } from "./axe.ts";
import { browse, PHONE } from "./browse.ts";
import { isDeep } from "./effort.ts";
import { expectFocus } from "./focus.ts";
import { VECTORS } from "./hostile-strings.ts";
import { excerptsOf, listOf, markOf, marksOf, sentenceOf } from "./screen.ts";
import { unjudged } from "./verdicts.ts";

const { open, expectFault } = browse();

const ARTICLE = `Grain ships leave Odesa again

ODESA, Ukraine — Port workers in Odesa loaded grain on Tuesday, as officials from Turkey watched from the quay.

Traders in Paris and Chicago welcomed the news. Prices fell in Springfield, said John Miller, a broker.

A fire broke out in San José. Police in Victoria said nothing.
`;

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Add an article", exact: true });
const fieldOf = (page: Page, name: string) => dialogOf(page).getByRole("textbox", { name, exact: true });
const readIt = (page: Page) => dialogOf(page).getByRole("button", { name: "Read it", exact: true }).click();
/** The first reading fetches and opens the gazetteer, for which a busy machine takes its time. */
const READING = { timeout: 60_000 };
const noticesOf = (page: Page) => page.locator(".notice p");

async function openDialog(page: Page) {
  await page.getByRole("button", { name: "Add an article", exact: true }).click();
  await fieldOf(page, "Text of the article").waitFor();
}

async function added(page: Page, text: string) {
  await openDialog(page);
  await fieldOf(page, "Text of the article").fill(text);
  await fieldOf(page, "Date of publication").fill("2023-09-29");
  await readIt(page);
  await page.getByRole("button", { name: "Remove it" }).waitFor(READING);
}

const hollowOf = (page: Page) =>
  marksOf(page).evaluateAll((marks) =>
    marks
      .filter((mark) => mark.getAttribute("aria-description") === "uncertain")
      .map((mark) => [mark.getAttribute("aria-label"), mark.classList.contains("mark-hollow")]),
  );

test("a pasted article stands on the map, in the list and in the sentence until it is removed", async () => {
  const page = await open("actors=khalifa-hifter");
  expect(await hollowOf(page)).toEqual([]);
  await added(page, ARTICLE);
  const said = await noticesOf(page).first().innerText();
  expect(said).toMatch(/^“Grain ships leave Odesa again”: \d excerpts at \d places/);
  await markOf(page, "Odesa, 1 excerpt").waitFor();
  expect(await sentenceOf(page).innerText()).toMatch(/^(\d+) of \1 excerpts/);
  expect(page.url()).toMatch(/#map=/);

  const first = listOf(page).getByRole("listitem").first();
  expect(await first.getByRole("heading").innerText()).toContain("Grain ships leave Odesa again");
  expect(await first.innerText()).toContain("Added by you, for this visit");
  const excerpt = excerptsOf(page).first();
  expect(await excerpt.locator("blockquote").innerText()).toMatch(/^ODESA, Ukraine — .+quay\.$/);
  expect(await excerpt.locator("time").innerText()).toBe("26 September 2023");

  const hollow = await hollowOf(page);
  expect(hollow.map(([, drawn]) => drawn)).toEqual(hollow.map(() => true));
  const names = hollow.map(([name]) => name);
  expect(names).not.toContain("Odesa, 1 excerpt");
  const uncertain = String(names[0]).replace(/, 1 excerpt$/, "");
  const chips = listOf(page).locator(".place-chip[aria-description=uncertain]");
  expect(await chips.allInnerTexts()).toContain(uncertain);
  await whyHere(page, uncertain);
  await takeAway(page);
});

test("Share, Cite and print say what the link does not carry, the download holds it, and leaving asks", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("dialog", (dialog) => asked.push(dialog.type()));
  const asksToLeave = () =>
    page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(await asksToLeave()).toBe(false);
  await added(page, ARTICLE);
  const notice = (text: string | RegExp) => noticesOf(page).filter({ hasText: text }).last();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole("button", { name: "Share", exact: true }).click();
  await notice(
    "The link to this view is copied. It opens the atlas without the article that you added.",
  ).waitFor();

  await markOf(page, "Odesa, 1 excerpt").press("Enter");
  const popup = page.getByRole("dialog", { name: "Odesa", exact: true });
  await popup.getByRole("button", { name: "Open article" }).press("Enter");
  await page.getByRole("region", { name: "Article: Grain ships leave Odesa again" }).waitFor();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await notice(
    "It opens the atlas without the article that you added, and without what only it has: the place Odesa, the open article “Grain ships leave Odesa again”.",
  ).waitFor();
  const shared = new URL(await clipboard()).hash;
  expect(shared).not.toMatch(/place=|article=|excerpt=/);

  await popup.getByRole("button", { name: "Cite", exact: true }).press("Enter");
  await notice(/^Copied: .* It has no link: you added the article, and only this visit has it\.$/).waitFor();
  expect(await clipboard()).toMatch(
    /^“ODESA, Ukraine — .*” Publisher unknown, “Grain ships leave Odesa again”, .*2023\.$/,
  );
  await page.getByRole("banner").getByRole("button", { name: "Cite", exact: true }).click();
  await notice(/The link opens the atlas without the article that you added/).waitFor();
  expect(await clipboard()).toMatch(/, with 1 article added to it by the reader \(without: http[^)]*\)\.$/);
  expect(await page.locator(".question-print").textContent()).toContain("without the article that you added");

  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await page.getByRole("button", { name: /^CSV/ }).click();
  expect(await readFile(await (await coming).path(), "utf8")).toContain("Port workers in Odesa");

  await page.getByRole("button", { name: "Close article" }).click();
  expect(await asksToLeave()).toBe(true);
  await listOf(page).getByRole("button", { name: "Remove Grain ships leave Odesa again" }).click();
  await sentenceOf(page).getByText("26 of 26 excerpts", { exact: false }).waitFor();
  expect(await asksToLeave()).toBe(false);
  await page.getByRole("button", { name: "Put it back" }).click();
  await markOf(page, "Odesa, 1 excerpt").waitFor();
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  const opened = await open(shared.slice(1));
  expect(await opened.locator(".notice").count()).toBe(0);
});

/** Of an uncertain place the popup tells the reason, how sure that is, and what else the name may mean. */
async function whyHere(page: Page, place: string) {
  await markOf(page, `${place}, 1 excerpt`).press("Enter");
  const popup = page.getByRole("dialog", { name: place, exact: true });
  await popup.getByRole("button", { name: "Why here?" }).click();
  expect(await popup.innerText()).toMatch(/(?:Uncertain|Doubtful), \d+ %\. Read by a program/);
  const others = popup.getByRole("list", { name: "Other places of that name" }).getByRole("listitem");
  const told = await others.allInnerTexts();
  expect(told).toEqual(told.map(() => expect.stringMatching(/^.+, .+ \([a-z]+\)$/)));
  expect([1, 2, 3]).toContain(told.length);
  await popup.getByRole("button", { name: "Open article" }).click();
  const drawer = page.getByRole("region", { name: "Article: Grain ships leave Odesa again" });
  expect(await drawer.innerText()).toContain("Added by you, for this visit");
}

/** Taken away in the drawer, put back, taken away by the notice, put back; gone with the page, which says so. */
async function takeAway(page: Page) {
  const drawer = page.getByRole("region", { name: "Article: Grain ships leave Odesa again" });
  await drawer.getByRole("button", { name: "Remove Grain ships leave Odesa again" }).click();
  await sentenceOf(page)
    .getByText(/^26 of 26 excerpts · 15 places/)
    .waitFor();
  expect(page.url()).not.toMatch(/place=|article=/);
  await page.getByRole("button", { name: "Put it back" }).click();
  await markOf(page, "Odesa, 1 excerpt").waitFor();
  await page.getByRole("button", { name: "Remove it" }).click();
  await sentenceOf(page)
    .getByText(/^26 of 26/)
    .waitFor();
  await expectFocus(page, /^(?!nowhere)/);
  await page.getByRole("button", { name: "Put it back" }).click();
  await markOf(page, "Odesa, 1 excerpt").waitFor();
  const told = excerptsOf(page).filter({ hasText: "ODESA, Ukraine" });
  await told.getByRole("button", { name: "Open article" }).click();
  await drawer.waitFor();
  await page.reload();
  await noticesOf(page).getByText("this atlas does not have").waitFor();
  expect(await sentenceOf(page).innerText()).toMatch(/^26 of 26/);
}

test("by keyboard alone a file is chosen, what it says of itself stands in the fields, and focus comes home", async () => {
  const page = await open();
  const opener = page.getByRole("button", { name: "Add an article", exact: true });
  // Listened for early: the browser has to be told before the key is pressed.
  const choosing = page.waitForEvent("filechooser");
  await opener.focus();
  await page.keyboard.press("Enter");
  await fieldOf(page, "Text of the article").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const html = `<!doctype html><html lang="en"><head><title>x</title><meta property="og:title" content="Talks in Geneva">
    <meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2024-02-03T10:00Z">
    <link rel="canonical" href="https://example.org/a"><script>fired(1)</script></head>
    <body><nav>Menu</nav><article><h1>Talks in Geneva</h1><p>Envoys met in Geneva on Friday.</p></article></body></html>`;
  await (await choosing).setFiles({ name: "talks.html", mimeType: "text/html", buffer: Buffer.from(html) });
  await page.getByText("From talks.html").waitFor();
  const values = ["Text of the article", "Title", "Publisher", "Date of publication", "Web address"].map(
    (name) => fieldOf(page, name).inputValue(),
  );
  expect(await Promise.all(values)).toEqual([
    "Talks in Geneva\n\nEnvoys met in Geneva on Friday.\n",
    "Talks in Geneva",
    "Example News",
    "2024-02-03",
    "https://example.org/a",
  ]);
  await fieldOf(page, "Title").press("Enter");
  await dialogOf(page).waitFor({ state: "hidden", ...READING });
  await markOf(page, "Geneva, 1 excerpt").waitFor();
  await expectFocus(page, opener);
  await page.keyboard.press("Enter");
  await fieldOf(page, "Text of the article").waitFor();
  expect(await fieldOf(page, "Text of the article").inputValue()).toBe("");
  await page.keyboard.press("Escape");
  await dialogOf(page).waitFor({ state: "hidden" });
  await expectFocus(page, opener);
});

test("without a gazetteer or a worker it says so, the rest lives, and nothing that was typed is lost", async () => {
  expectFault(/404 \(Not Found\).*(?:gazetteer\.bin|reader-worker)/);
  const page = await open();
  await page
    .context()
    .route("**/gazetteer/gazetteer.bin", (route) => route.fulfill({ status: 404, body: "none" }));
  await openDialog(page);
  await fieldOf(page, "Text of the article").fill(ARTICLE);
  await fieldOf(page, "Date of publication").fill("31 February 2023");
  // A page that nobody looks at has no frames; the focus does not wait for one.
  const frames = await page.evaluateHandle(() => window.requestAnimationFrame);
  await page.evaluate(() => void Object.assign(window, { requestAnimationFrame: () => 0 }));
  await fieldOf(page, "Title").press("Enter");
  await page.getByText(/that month has 28 days/).waitFor();
  await expectFocus(page, fieldOf(page, "Date of publication"));
  await page.evaluate((own) => void Object.assign(window, { requestAnimationFrame: own }), frames);
  await fieldOf(page, "Date of publication").fill("");
  await readIt(page);
  const alert = dialogOf(page).getByRole("alert");
  await alert.getByText("gazetteer/gazetteer.bin could not be fetched: the server answered 404.").waitFor();
  await page.context().unroute("**/gazetteer/gazetteer.bin");
  await page
    .context()
    .route("**/reader-worker-*.js", (route) => route.fulfill({ status: 404, body: "none" }));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await readIt(page);
  await alert.getByText("the program that reads could not be loaded").waitFor();
  await page.context().unroute("**/reader-worker-*.js");
  await page.keyboard.press("Escape");
  await markOf(page, "Palermo, 9 excerpts").click();
  await page.getByRole("dialog", { name: "Palermo" }).waitFor();
  await openDialog(page);
  expect(await fieldOf(page, "Text of the article").inputValue()).toBe(ARTICLE);
});

test("damaged files of the reader are told by name, and once they are mended the article is read", async () => {
  const page = await open();
  const file = "model/weights.tsv";
  const bytes = readFileSync(`dist/app/${file}`);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  await page.context().route(`**/${file}`, (route) => route.fulfill({ body: bytes }));
  await openDialog(page);
  await fieldOf(page, "Text of the article").fill(ARTICLE);
  await readIt(page);
  await dialogOf(page)
    .getByRole("alert")
    .getByText(/model\/weights\.tsv is damaged, or of another build: expected \d+ bytes with the checksum/)
    .waitFor(READING);
  await page.context().unroute(`**/${file}`);
  await readIt(page);
  await page.getByRole("button", { name: "Remove it" }).waitFor(READING);
});

test("an article that names no place says so, and can be kept without or changed; reading can be stopped", async () => {
  const page = await open();
  await page.context().route("**/gazetteer/gazetteer.bin", () => {});
  await openDialog(page);
  await fieldOf(page, "Text of the article").fill("* * *");
  await readIt(page);
  await page.getByRole("button", { name: "Stop", exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Read it", exact: true }).waitFor();
  await page.context().unroute("**/gazetteer/gazetteer.bin");
  await readIt(page);
  await dialogOf(page).getByText("Nor does it say anything in sentences.").waitFor(READING);
  await fieldOf(page, "Text of the article").fill(
    "The minister, Khalifa Hifter, said that nothing would change.",
  );
  await readIt(page);
  await page.getByRole("button", { name: "Add it without places" }).click(READING);
  await sentenceOf(page).getByText("27 of 27 excerpts · 15 places · 4 unplaced").waitFor(READING);
});

// Daily the same texts go through the atlas: hostile-text.test.ts.
test.runIf(isDeep)(
  "hostile text is text: pasted and in every field, it runs nothing and asks for nothing",
  async () => {
    const page = await open();
    await page.evaluate(() => Object.assign(window, { fired: () => Object.assign(window, { ran: true }) }));
    await openDialog(page);
    await fieldOf(page, "Text of the article").fill(
      `${VECTORS.join(" in Paris.\n\n")} The minister Ann ${VECTORS[1]} Miller met ${VECTORS[2]} in Rome.`,
    );
    await fieldOf(page, "Title").fill(VECTORS[3] ?? "");
    await fieldOf(page, "Publisher").fill(VECTORS[4] ?? "");
    await fieldOf(page, "Web address").fill("https://user:pass@evil.example/javascript:fired(1)");
    await readIt(page);
    await page.getByRole("button", { name: "Remove it" }).waitFor(READING);
    const first = listOf(page).getByRole("listitem").first();
    await expect.poll(() => first.getByRole("heading").innerText()).toContain(VECTORS[3]);
    await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
    await page.getByRole("region", { name: "Article: " }).waitFor();
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    const made = "#root :is(script, iframe, object, embed, img, video, audio, base, meta, style, link)";
    expect(await page.locator(made).count()).toBe(0);
  },
);

test("a dropped file opens the dialog; axe finds nothing in it, on a phone and in the dark", async () => {
  const page = await open("", { viewport: PHONE, dark: true });
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["---\ntitle: Talks\ndate: 31 February\n---\nEnvoys met."], "a.md"));
    for (const kind of ["dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByText("From a.md").waitFor();
  expect(await fieldOf(page, "Title").inputValue()).toBe("Talks");
  expect(await dialogOf(page).getByRole("alert").innerText()).toMatch(/^A\.md, line 3: .*expected a date/);
  const { violations, incomplete } = await axeFindings(page);
  expect([violations, unjudged(incomplete)]).toEqual([[], []]);
  await page.keyboard.press("Escape");
  await dialogOf(page).waitFor({ state: "hidden" });
  await expectFocus(page, page.locator(".screen"));
});

test("a text in an old encoding is read in the one that the reader of the page chooses", async () => {
  const page = await open("");
  await openDialog(page);
  const buffer = Buffer.from("The caf\xe9\x92s guests came from Odesa, Ukraine, on Tuesday.\n", "latin1");
  await dialogOf(page)
    .locator("input[type=file]")
    .setInputFiles({ name: "old.txt", mimeType: "text/plain", buffer });
  const choice = dialogOf(page).getByRole("group", { name: /^old\.txt is not UTF-8/ });
  await choice.getByRole("button").first().waitFor(READING);
  expect(await choice.getByRole("button").first().innerText()).toMatch(/^windows-1252\s+“The café’s guests/);
  const { violations, incomplete } = await axeFindings(page);
  expect([violations, unjudged(incomplete)]).toEqual([[], []]);
  await choice.getByRole("button").first().click();
  await expect
    .poll(() => fieldOf(page, "Text of the article").inputValue(), READING)
    .toContain("The café’s guests");
  expect(await choice.count()).toBe(0);
});

test("without web workers the dialog says why nothing can be read", async () => {
  const page = await open("");
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "Worker"));
  await openDialog(page);
  await fieldOf(page, "Text of the article").fill(ARTICLE);
  await readIt(page);
  const alert = dialogOf(page).getByRole("alert");
  await alert.waitFor(READING);
  expect(await alert.innerText()).toMatch(/lets no web worker run/);
});
