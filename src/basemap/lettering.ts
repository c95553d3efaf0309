import type { FontFaceSource } from "./font-faces.ts";
import { Letters, type Written } from "./letters.ts";
import { isShown } from "./map-label.ts";
import type { Mark } from "./mark.ts";
import { isOnWater, type Name, type NameKind } from "./name.ts";
import { labelsIn, namesPicture } from "./names-picture.ts";
import type { NamesFound, PainterNews } from "./painter-message.ts";
import type { Palette } from "./palette.ts";
import { TextWidths } from "./text-width.ts";
import { once } from "./trouble.ts";
import type { NamesView } from "./view-names.ts";

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
    await this.prepare(view, names);
    if (id !== this.latest) return null;
    return namesPicture(view, names, this.marks, this.palette, this.widths);
  }

  /**
   * Fetches what letters a view needs for these of its names and measures, until they come, the names that need none of
   * them. Resolves when there is nothing to wait for.
   */
  async prepare(view: NamesView, names: readonly Name[]): Promise<void> {
    const letters = this.letters.ready(this.writtenIn(view, names));
    if (letters === null) return;
    const known = names.filter(({ kind, text }) =>
      this.letters.have(isOnWater(kind) ? "water" : "land", text),
    );
    labelsIn(view, known, [], this.widths);
    await letters;
  }

  private writtenIn({ zoom }: NamesView, names: readonly Name[]): Written {
    const written = { land: "", water: "" };
    const write = (kind: NameKind, text: string) => {
      written[isOnWater(kind) ? "water" : "land"] += text;
    };
    for (const name of names) if (isShown(name, zoom)) write(name.kind, name.text);
    for (const { kind, name } of this.marks) write(kind, name ?? "");
    return written;
  }
}
