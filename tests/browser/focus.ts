import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Where the focus is, as a person hears it: role and name, or the element's name where it has none. */
export function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return "nowhere";
    const said = at.getAttribute("aria-label") ?? at.textContent ?? "";
    return `${at.getAttribute("role") ?? at.tagName.toLowerCase()} ${said.trim().slice(0, 60)}`;
  });
}

/** Waits until the focus is on this element, or on what `focusOf` says so. Nothing else is to judge where the focus is. */
export async function expectFocus(page: Page, wanted: Locator | RegExp | string): Promise<void> {
  const focused = expect.poll(() => focusOf(page));
  if (typeof wanted === "string") await focused.toBe(wanted);
  else if (wanted instanceof RegExp) await focused.toMatch(wanted);
  else await expect.poll(() => wanted.evaluate((one) => one === document.activeElement)).toBe(true);
}

/** Whether the element that has the focus shows it by an outline or a shadow. */
export function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const shows = (element: Element | null, depth: number): boolean => {
      if (element === null || depth > 3) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      return outlined || boxShadow !== "none" || shows(element.parentElement, depth + 1);
    };
    const at = document.activeElement;
    // What is drawn in a control's stead stands beside or inside it.
    return (
      shows(at, 0) || [...(at?.children ?? []), at?.nextElementSibling ?? null].some((one) => shows(one, 3))
    );
  });
}

/** Presses Tab until the focus is on something of this role and name; how many times, or null after `most`. */
export async function tabTo(page: Page, wanted: RegExp, most = 40): Promise<number | null> {
  for (let pressed = 1; pressed <= most; pressed++) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focusOf(page))) return pressed;
  }
  return null;
}
