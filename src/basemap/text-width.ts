/** Measures text as a canvas sets it, each text once. */
export class TextWidths {
  private readonly context: CanvasRenderingContext2D;
  private readonly widths = new Map<string, number>();

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
  }

  /** px; the space after the last letter is not counted. */
  of(text: string, font: string, spacing: number): number {
    const key = `${font}|${spacing}|${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.context.font = font;
    setSpacing(this.context, 0);
    const letters = hasSpacing(this.context) ? [...text].length - 1 : 0;
    const width = this.context.measureText(text).width + letters * spacing;
    this.widths.set(key, width);
    return width;
  }

  /** Widths change when a font comes that was not there. */
  forget(): void {
    this.widths.clear();
  }
}

/** Browsers before 2025 may set no letter spacing on a canvas: there the letters stand closer. */
const hasSpacing = (context: CanvasRenderingContext2D): boolean => "letterSpacing" in context;

export function setSpacing(context: CanvasRenderingContext2D, px: number): void {
  if (hasSpacing(context)) context.letterSpacing = `${px}px`;
}
