import { attribute, type Element } from "./parse-page.ts";

/**
 * What a page's own style sheets hide: rules of `display: none` and `visibility: hidden` whose selectors are made of
 * tags, classes, ids and ancestors. Of the cascade specificity, order and `!important` count. Rules inside `@media` and
 * other blocks hold under conditions that nobody knows here, so they count for nothing.
 */
export type HidingRules = {
  /** Whether the rules or its own `style` hide the element; `ancestors` from the root to its parent. */
  readonly hides: (element: Element, ancestors: readonly Element[]) => Hiding;
};

/** `display` hides all that is inside; what is inside may be made visible again where `visibility` hides. */
export type Hiding = {
  readonly display: "none" | "shown" | null;
  readonly visibility: "hidden" | "visible" | null;
};

type Compound = {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
};
type Declared = Hiding & { readonly important: boolean };
type Rule = {
  readonly subject: Compound;
  /** From the outermost in; each somewhere above the next. */
  readonly above: readonly Compound[];
  readonly specificity: number;
  readonly order: number;
  readonly declared: Declared;
};

/** Ancestors that are looked at for a selector such as `.story .draft`. */
const MOST_ABOVE = 64;
/** Bytes of style sheets that are read, and rules of one class that are tried. */
const MOST_STYLE = 4_000_000;
const MOST_RULES = 200;

export function hidingRules(sheets: readonly string[]): HidingRules {
  const byKey = new Map<string, Rule[]>();
  let order = 0;
  let room = MOST_STYLE;
  for (const sheet of sheets) {
    for (const [selectors, declarations] of topRules(sheet.slice(0, room))) {
      const declared = declaredIn(declarations);
      if (declared === null) continue;
      for (const selector of selectors.split(",")) {
        const rule = ruleFrom(selector.trim(), declared, order);
        if (rule === null) continue;
        order += 1;
        const key = keyOf(rule.subject);
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [rule]);
        else if (list.length < MOST_RULES) list.push(rule);
      }
    }
    room = Math.max(0, room - sheet.length);
  }
  return {
    hides: (element, ancestors) => {
      const style = attribute(element, "style");
      const own = style === null ? null : declaredIn(style);
      if (byKey.size === 0) return own ?? NOTHING;
      const found = [...keysOf(element)].flatMap((key) => byKey.get(key) ?? []);
      const fitting = found.filter((rule) => fits(rule, element, ancestors));
      if (fitting.length === 0) return own ?? NOTHING;
      fitting.sort((a, b) => weight(a) - weight(b) || a.specificity - b.specificity || a.order - b.order);
      const last = <Key extends keyof Hiding>(key: Key): Hiding[Key] | null => {
        const best = fitting.findLast(({ declared }) => declared[key] !== null);
        const ownSays = own?.[key] ?? null;
        if (ownSays !== null && (own?.important || !best?.declared.important)) return ownSays;
        return best?.declared[key] ?? null;
      };
      return { display: last("display"), visibility: last("visibility") };
    },
  };
}

const NOTHING: Hiding = { display: null, visibility: null };

const weight = ({ declared }: Rule): number => Number(declared.important);

/** What a list of declarations says of being shown; null where it says nothing. */
function declaredIn(declarations: string): Declared | null {
  if (!/display|visibility/i.test(declarations)) return null;
  let display: Hiding["display"] = null;
  let visibility: Hiding["visibility"] = null;
  let important = false;
  for (const declaration of declarations.split(";")) {
    const colon = declaration.indexOf(":");
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "display" && name !== "visibility") continue;
    const [value = "", ...rest] = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
      .split(/[\s!]+/);
    important ||= rest.includes("important");
    if (name === "display") display = value === "none" ? "none" : "shown";
    else visibility = value === "hidden" || value === "collapse" ? "hidden" : "visible";
  }
  return display === null && visibility === null ? null : { display, visibility, important };
}

/** Selectors and declarations of the rules that stand in no block. */
function* topRules(sheet: string): Generator<readonly [selectors: string, declarations: string]> {
  const text = withoutComments(sheet);
  let from = 0;
  while (from < text.length) {
    const brace = text.indexOf("{", from);
    if (brace === -1) return;
    const head = text.slice(from, brace);
    const statement = head.lastIndexOf(";");
    const selectors = head.slice(statement + 1).trim();
    const isBlock = selectors.startsWith("@");
    const end = isBlock ? blockEnd(text, brace) : text.indexOf("}", brace);
    if (end === -1) return;
    if (!isBlock) yield [selectors, text.slice(brace + 1, end)];
    from = end + 1;
  }
}

function blockEnd(text: string, brace: number): number {
  let depth = 0;
  for (let at = brace; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function withoutComments(sheet: string): string {
  let text = "";
  let from = 0;
  for (let start = sheet.indexOf("/*"); start !== -1; start = sheet.indexOf("/*", from)) {
    text += sheet.slice(from, start);
    const end = sheet.indexOf("*/", start + 2);
    if (end === -1) return text;
    from = end + 2;
  }
  return text + sheet.slice(from);
}

const COMPOUND = /^([a-z][\w-]{0,60})?((?:[.#][\w-]{1,120}){0,12})$/i;

/** Null for selectors that ask for more than tags, classes, ids and ancestors. */
function ruleFrom(selector: string, declared: Declared, order: number): Rule | null {
  if (selector.length > 400) return null;
  const parts = selector.split(/[\s>]+/).filter((part) => part !== "");
  const compounds: Compound[] = [];
  for (const part of parts) {
    const match = COMPOUND.exec(part);
    if (match === null) return null;
    const marks = match[2]?.match(/[.#][\w-]+/g) ?? [];
    const ids = marks.filter((mark) => mark.startsWith("#")).map((mark) => mark.slice(1));
    if (ids.length > 1) return null;
    const classes = marks.filter((mark) => mark.startsWith(".")).map((mark) => mark.slice(1));
    compounds.push({ tag: match[1]?.toLowerCase() ?? null, id: ids[0] ?? null, classes });
  }
  const subject = compounds.pop();
  if (subject === undefined || (subject.tag === "body" && subject.classes.length === 0)) return null;
  if (subject.tag === "html") return null;
  const specificity = [...compounds, subject].reduce(
    (sum, { id, classes, tag }) =>
      sum + (id === null ? 0 : 10_000) + classes.length * 100 + (tag === null ? 0 : 1),
    0,
  );
  return { subject, above: compounds, specificity, order, declared };
}

const keyOf = ({ id, classes, tag }: Compound): string =>
  id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : (tag ?? "");

function* keysOf(element: Element): Generator<string> {
  yield element.tagName;
  for (const { name, value } of element.attrs) {
    if (name === "id") yield `#${value}`;
    if (name === "class") for (const one of new Set(value.split(/\s+/))) if (one !== "") yield `.${one}`;
  }
}

function fits({ subject, above }: Rule, element: Element, ancestors: readonly Element[]): boolean {
  if (!isOf(subject, element)) return false;
  let at = ancestors.length - 1;
  const floor = Math.max(0, ancestors.length - MOST_ABOVE);
  for (const compound of above.toReversed()) {
    while (at >= floor && !isOf(compound, ancestors[at])) at -= 1;
    if (at < floor) return false;
    at -= 1;
  }
  return true;
}

function isOf({ tag, id, classes }: Compound, element: Element | undefined): boolean {
  if (element === undefined) return false;
  if (tag !== null && element.tagName !== tag) return false;
  if (id !== null && attribute(element, "id") !== id) return false;
  if (classes.length === 0) return true;
  const own = ` ${(attribute(element, "class") ?? "").replace(/\s+/g, " ")} `;
  return classes.every((one) => own.includes(` ${one} `));
}
