/** Functions that run in the page: each is whole in itself. */

/** How many colours the pictures under the marks have, counted on a thumbnail of each. */
export function groundColours(): number {
  const colours = new Set<number>();
  for (const picture of document.querySelectorAll<HTMLCanvasElement>('[aria-label="Map"] canvas')) {
    const small = new OffscreenCanvas(64, 64).getContext("2d");
    if (small === null || picture.width === 0 || picture.height === 0) continue;
    small.drawImage(picture, 0, 0, 64, 64);
    for (const colour of new Uint32Array(small.getImageData(0, 0, 64, 64).data.buffer)) colours.add(colour);
  }
  return colours.size;
}

export const isBusy = (): boolean => document.querySelector("[aria-busy=true]") !== null;

/** Where the elements of a selector lie. */
export function lookOf(selector: string): readonly { x: number; y: number; width: number; height: number }[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Lays the page out by what its style sheets say of paper, and tells it that it is being printed. */
export function layOutForPaper(): null {
  const turn = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && /print/.test(rule.media.mediaText)) rule.media.mediaText = "all";
      if (rule instanceof CSSGroupingRule) turn(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
  window.dispatchEvent(new Event("beforeprint"));
  return null;
}

/** The texts of those elements of a selector that are shown whole: nothing round them cuts them off. */
export function uncutWords(selector: string): readonly string[] {
  const cuts = (outer: Element, inner: DOMRect): boolean => {
    const box = outer.getBoundingClientRect();
    const isOpen = getComputedStyle(outer).overflowY === "visible";
    return !isOpen && (inner.top < box.top - 1 || inner.bottom > box.bottom + 1);
  };
  const isUncut = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    for (let outer = element.parentElement; outer !== null; outer = outer.parentElement)
      if (cuts(outer, box)) return false;
    return true;
  };
  return [...document.querySelectorAll(selector)].filter(isUncut).map((one) => one.textContent ?? "");
}

/** As the browser's own Back button does. */
export function goBack(): null {
  history.back();
  return null;
}
