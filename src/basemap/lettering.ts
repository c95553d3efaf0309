import type { FontFaceSource } from "./font-faces.ts";
import { Letters } from "./letters.ts";
import { isShown } from "./map-label.ts";
import type { Mark } from "./mark.ts";
import { namesPicture } from "./names-picture.ts";
import type { NamesFound, PainterNews } from "./painter-message.ts";
import type { Palette } from "./palette.ts";
import { TextWidths } from "./text-width.ts";
import { once } from "./trouble.ts";

export type LetteringOptions = { readonly palette: Palette; readonly faces: readonly FontFaceSource[] };

/**
 * Sets the names of views. Has a worker of its own: letters are fetched, measured and drawn while the ground under
 * them is still being painted.
 */
export class Lettering {
  private palette: Palette;
  private marks: readonly Mark[] = [];
  private readonly letters: Letters;
  private readonly widths = new TextWidths();
  private latest = 0;

  constructor({ palette, faces }: LetteringOptions, onNews: (news: PainterNews) => void) {
    const tell = once((trouble) => onNews({ kind: "trouble", ...trouble }));
    this.palette = palette;
    this.letters = new Letters(faces, tell, () => {
      this.widths.forget();
      onNews({ kind: "letters came" });
    });
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
  }

  setMarks(marks: readonly Mark[]): void {
    this.marks = marks;
  }

  /** All names of a view; null when a later view has come in the meantime. */
  async picture({ id, view, names }: NamesFound): Promise<ImageBitmap | null> {
    this.latest = id;
    const shown = names.filter((name) => isShown(name, view.zoom)).map(({ text }) => text);
    await this.letters.ready([...shown, ...this.marks.map(({ name }) => name ?? "")]);
    if (id !== this.latest) return null;
    return namesPicture(view, names, this.marks, this.palette, this.widths);
  }
}
