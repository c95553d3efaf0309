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

/** Reads looks off a mark of each class that nobody sees, so that what is painted is what the style sheet says. */
export function markLooks(host: HTMLElement): (className: string) => MarkLook {
  const looks = new Map<string, MarkLook>();
  return (className) => {
    const known = looks.get(className) ?? lookOf(host, className);
    looks.set(className, known);
    return known;
  };
}

function lookOf(host: HTMLElement, className: string): MarkLook {
  const mark = document.createElement("span");
  mark.className = `${className} mark-probe`;
  const shape = document.createElement("span");
  shape.className = "mark-shape";
  mark.append(shape);
  host.append(mark);
  const style = getComputedStyle(shape);
  const look: MarkLook = {
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
  };
  mark.remove();
  return look;
}
