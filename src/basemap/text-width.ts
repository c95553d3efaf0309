/** Measures text as a canvas sets it, each text once. */
export class TextWidths {
  private readonly context = new OffscreenCanvas(1, 1).getContext("2d");
  private readonly widths = new Map<string, number>();

  /** px; the space after the last letter is not counted. */
  of(text: string, font: string, spacing: number): number {
    const key = `${font}|${spacing}|${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    if (this.context === null) return 0;
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
const hasSpacing = (context: OffscreenCanvasRenderingContext2D): boolean => "letterSpacing" in context;

export function setSpacing(context: OffscreenCanvasRenderingContext2D, px: number): void {
  if (hasSpacing(context)) context.letterSpacing = `${px}px`;
}
