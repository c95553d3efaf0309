import { MARK_CLASSES } from "./mark-class.ts";

/** How the style sheet draws the shape of a mark. Lengths in pixels, colours as CSS writes them. */
export type MarkLook = {
  readonly fill: string;
  readonly ink: string;
  /** Infinite where the corners meet. */
  readonly radius: number;
  readonly border: Line;
  /** Round the shape, `gap` pixels off it. */
  readonly outline: Line & { readonly gap: number };
  readonly paper: string;
  readonly font: string;
};

type Line = { readonly width: number; readonly style: string; readonly color: string };

/**
 * Reads looks off a mark of each class that nobody sees, so that what is painted is what the style sheet says; of all
 * classes at once, since it has the browser style the page.
 */
export function markLooks(host: HTMLElement): (className: string) => MarkLook | undefined {
  let looks: ReadonlyMap<string, MarkLook> | null = null;
  return (className) => {
    looks ??= readLooks(host);
    return looks.get(className);
  };
}

function readLooks(host: HTMLElement): ReadonlyMap<string, MarkLook> {
  const probe = document.createElement("div");
  probe.className = "mark-probe";
  const shapes = MARK_CLASSES.map((className) => {
    const mark = document.createElement("span");
    mark.className = className;
    const shape = document.createElement("span");
    shape.className = "mark-shape";
    mark.append(shape);
    probe.append(mark);
    return [className, shape] as const;
  });
  host.append(probe);
  const looks = new Map(shapes.map(([className, shape]) => [className, lookOf(getComputedStyle(shape))]));
  probe.remove();
  return looks;
}

const lookOf = (style: CSSStyleDeclaration): MarkLook => ({
  fill: style.backgroundColor,
  ink: style.color,
  radius: style.borderTopLeftRadius.endsWith("%")
    ? Number.POSITIVE_INFINITY
    : Number.parseFloat(style.borderTopLeftRadius),
  border: {
    width: Number.parseFloat(style.borderTopWidth),
    style: style.borderTopStyle,
    color: style.borderTopColor,
  },
  outline: {
    width: style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth),
    style: style.outlineStyle,
    color: style.outlineColor,
    gap: Number.parseFloat(style.outlineOffset),
  },
  paper: style.getPropertyValue("--paper"),
  font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
});
