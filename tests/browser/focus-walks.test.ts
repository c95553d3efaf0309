import fc from "fast-check";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browse, DESK, PHONE } from "./browse.ts";
import { effort, SEED } from "./effort.ts";
import { mapOf, sentenceOf } from "./screen.ts";

const { open } = browse();

const KEYS = [
  "Tab",
  "Tab",
  "Tab",
  "Shift+Tab",
  "Enter",
  "Space",
  "Escape",
  "ArrowDown",
  "ArrowUp",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
];
const LENGTH = 50;

/** The key that lost the focus, and on what it was; null when none did. */
async function lostOn(page: Page, keys: readonly string[]): Promise<string | null> {
  let before = "the first stop";
  for (const [i, key] of keys.entries()) {
    await page.keyboard.press(key);
    const now = await page.evaluate(focusSettled);
    if (now === null) return `${key} on ${before}, after ${keys.slice(0, i).join(" ")}`;
    before = now;
  }
  return null;
}

/** What has the focus, in words; null when nothing has, though it was given a few frames to come back. */
async function focusSettled(): Promise<string | null> {
  // In a modal dialog Tab leads through the browser's own buttons, which a headless one does not have.
  const isNowhere = () =>
    document.activeElement === document.body && document.querySelector("dialog:modal") === null;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 3 && isNowhere(); i++) await frame();
  const at = document.activeElement;
  return isNowhere()
    ? null
    : `${at?.tagName.toLowerCase()} ${at?.getAttribute("aria-label") ?? at?.textContent?.slice(0, 40)}`;
}

test.each([
  ["a desk", DESK, 3],
  ["a phone", PHONE, 2],
])("on %s no walk of keys loses the focus or blanks the page", async (_, viewport, walks) => {
  const page = await open("", { viewport });
  await page.evaluate(keepTabInside);
  const all = fc.sample(fc.array(fc.constantFrom(...KEYS), { minLength: LENGTH, maxLength: LENGTH }), {
    numRuns: effort(walks),
    seed: SEED,
  });
  const lost: string[] = [];
  for (const keys of all) {
    await page.getByRole("button", { name: "Skip to the excerpts" }).focus();
    const where = await lostOn(page, keys);
    if (where !== null) lost.push(where);
    expect(await mapOf(page).count()).toBe(1);
    for (let i = 0; i < 4; i++) await page.keyboard.press("Escape");
    await page.evaluate(() => {
      location.hash = "";
    });
    await sentenceOf(page)
      .getByText(/^26 of 26/)
      .waitFor();
  }
  expect({ seed: SEED, lost }).toEqual({ seed: SEED, lost: [] });
});

/**
 * Tab past the last stop would leave the page for the browser's own buttons, and the body would have the focus.
 * Here it leads on to the first, as it does once the browser's buttons are passed.
 */
function keepTabInside(): void {
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('#root :is(button, input, a[href], [tabindex="0"])')].filter(
      (one) =>
        one.tabIndex >= 0 &&
        one.getClientRects().length > 0 &&
        one.closest("[inert], dialog:not([open])") === null,
    );
  const sentinel = (leadsTo: () => HTMLElement | undefined) => {
    const element = document.createElement("div");
    element.tabIndex = 0;
    element.addEventListener("focus", () => {
      // As from the browser's own buttons: from nowhere.
      element.blur();
      leadsTo()?.focus();
    });
    return element;
  };
  document.body.prepend(sentinel(() => stops().at(-1)));
  document.body.append(sentinel(() => stops()[0]));
}
