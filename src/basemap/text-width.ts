import { FONT_SIZE } from "./label-look.ts";
import type { WidthOf } from "./map-label.ts";

/** Measures text as a canvas sets it, each text once. */
export class TextWidths {
  private readonly context = new OffscreenCanvas(1, 1).getContext("2d");
  private readonly widths = new Map<string, number>();

  /** The space after the last letter is not counted. */
  readonly of: WidthOf = (text, { font, size, spacing }) => {
    const letters = this.context !== null && hasSpacing(this.context) ? [...text].length - 1 : 0;
    return (this.inFont(text, font) * size) / FONT_SIZE + letters * spacing;
  };

  /** Widths change when a font comes that was not there. */
  forget(): void {
    this.widths.clear();
  }

  private inFont(text: string, font: string): number {
    const key = `${font}|${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    if (this.context === null) return 0;
    this.context.font = font;
    const { width } = this.context.measureText(text);
    this.widths.set(key, width);
    return width;
  }
}

/** Browsers before 2025 may set no letter spacing on a canvas: there the letters stand closer. */
const hasSpacing = (context: OffscreenCanvasRenderingContext2D): boolean => "letterSpacing" in context;

export function setSpacing(context: OffscreenCanvasRenderingContext2D, px: number): void {
  if (hasSpacing(context)) context.letterSpacing = `${px}px`;
}
