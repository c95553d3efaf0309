import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What finds elements by role and name in the page, by the rules that assistive technology goes by. */
export const AXE: string = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** A role, or the element's own name where it has none, and a name: whole, or a pattern's source and flags. */
export type Wanted = { readonly role: string; readonly name: string | readonly [string, string] | null };
/** An element by what it stands in, the outermost first. */
export type Path = readonly Wanted[];

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** An element as it is found. */
export type Seen = {
  readonly name: string;
  readonly text: string;
  /** Of a field, what it holds; of a box to tick or a button to press in, "true" or "false". */
  readonly value: string;
  readonly hasFocus: boolean;
  readonly box: Box;
  /** Whether a pointer at the middle of the box meets the element, and not something above it. */
  readonly isOnTop: boolean;
};

/** How the first of them is brought before all are looked at. */
export type Bringing = "as it is" | "into view" | "into focus";

/** Runs in the page, where axe has been loaded: all that a path leads to, in the order of the page. */
export function lookFor({ path, bring }: { path: Path; bring: Bringing }): readonly Seen[] {
  type Commons = {
    readonly aria: { readonly getRole: (element: Element) => string | null };
    readonly text: {
      readonly accessibleText: (element: Element) => string;
      readonly visible: (element: Element) => string;
    };
    readonly dom: { readonly isVisibleToScreenReaders: (element: Element) => boolean };
  };
  type Axe = {
    readonly setup: (element: Element) => void;
    readonly teardown: () => void;
    readonly commons: Commons;
  };
  const axe: Axe = Reflect.get(window, "axe");
  const { aria, text, dom } = axe.commons;

  const named = (element: Element, name: Wanted["name"]): boolean => {
    if (name === null) return true;
    const own = text.accessibleText(element).trim();
    return typeof name === "string" ? own === name : new RegExp(name[0], name[1]).test(own);
  };
  /** An element that has no role goes by its own name: a blockquote. */
  const roleOf = (element: Element): string => aria.getRole(element) ?? element.localName;
  const inside = (root: Element, { role, name }: Wanted): readonly Element[] =>
    [...root.querySelectorAll("*")].filter(
      (element) => roleOf(element) === role && dom.isVisibleToScreenReaders(element) && named(element, name),
    );
  const heldBy = (element: Element): string => {
    if (element instanceof HTMLInputElement && ["checkbox", "radio"].includes(element.type))
      return String(element.checked);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
    return element.getAttribute("aria-pressed") ?? element.getAttribute("aria-valuetext") ?? "";
  };
  const seen = (element: Element): Seen => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(x + width / 2, y + height / 2);
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
    return {
      name: text.accessibleText(element).trim(),
      text: (element instanceof HTMLElement ? element.innerText : (element.textContent ?? "")).trim(),
      value: heldBy(element),
      hasFocus: element === document.activeElement,
      box: { x, y, width, height },
      isOnTop: met !== null && (element.contains(met) || label?.contains(met) === true),
    };
  };

  axe.setup(document.documentElement);
  try {
    const found = path.reduce<readonly Element[]>(
      (roots, wanted) => [...new Set(roots.flatMap((root) => inside(root, wanted)))],
      [document.documentElement],
    );
    const [first] = found;
    if (bring === "into view") first?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (bring === "into focus" && first instanceof HTMLElement) first.focus();
    return found.map(seen);
  } finally {
    axe.teardown();
  }
}
