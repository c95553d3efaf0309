import { rangeOf } from "./code-points.ts";
import type { FontFaceSource } from "./font-faces.ts";
import { LAND_FAMILY, WATER_FAMILY } from "./label-look.ts";
import { type OnTrouble, reasonOf } from "./trouble.ts";

/** Names are drawn in the system's letters rather than later than this, milliseconds. */
const PATIENCE = 1500;

/** The worker's own; a browser without them sets names in the system's letters. */
declare const fonts: FontFaceSet | undefined;

/** All that a view says, by what it stands on. */
export type Written = { readonly land: string; readonly water: string };

type Kind = keyof Written;
type Face = { readonly face: FontFace; readonly holds: (codePoint: number) => boolean };

/** Land's letters stand upright, water's slant. */
const KINDS = [
  { kind: "land", family: LAND_FAMILY, style: "normal" },
  { kind: "water", family: WATER_FAMILY, style: "italic" },
] as const;

/** The letters that names are set in, fetched as far as the names need them. */
export class Letters {
  private readonly faces: Record<Kind, Face[]> = { land: [], water: [] };
  private readonly onTrouble: OnTrouble;
  private readonly onLate: () => void;

  /** `onLate` is told when letters come that names have not waited for. */
  constructor(faces: readonly FontFaceSource[], onTrouble: OnTrouble, onLate: () => void) {
    this.onTrouble = onTrouble;
    this.onLate = onLate;
    if (typeof fonts === "undefined") return;
    for (const { family, source, ...descriptors } of faces) {
      const known = KINDS.find((one) => one.family === family && one.style === descriptors.style);
      if (known === undefined) continue;
      const face = new FontFace(family, source, descriptors);
      fonts.add(face);
      // Where the ranges of two overlap, the later holds: it is found first.
      this.faces[known.kind].unshift({ face, holds: rangeOf(face.unicodeRange) });
    }
    // Nearly every map needs these: they are fetched beside its tiles.
    this.ready({ land: "A", water: "A" });
  }

  /** Resolves when the letters of what is written have come, or are not worth waiting for; null when none is to come. */
  ready({ land, water }: Written): Promise<void> | null {
    const missing = [...this.facesOf("land", land), ...this.facesOf("water", water)].filter(
      ({ status }) => status === "unloaded" || status === "loading",
    );
    return missing.length === 0 ? null : this.load(missing);
  }

  /** Whether the letters of a text have come. */
  have(kind: Kind, text: string): boolean {
    return [...this.facesOf(kind, text)].every(({ status }) => status === "loaded");
  }

  /** The system's letters are used for what none of them holds. */
  private facesOf(kind: Kind, text: string): ReadonlySet<FontFace> {
    const needed = new Set<FontFace>();
    for (const letter of new Set(text)) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const found = this.faces[kind].find(({ holds }) => holds(codePoint));
      if (found !== undefined) needed.add(found.face);
    }
    return needed;
  }

  private async load(missing: readonly FontFace[]): Promise<void> {
    let isLate = false;
    const loaded = Promise.all(missing.map((face) => face.load())).then(
      () => {
        if (isLate) this.onLate();
      },
      (error: unknown) =>
        this.onTrouble({
          part: "fonts",
          message: `The letters of the background map could not be loaded (${reasonOf(error)}). Names are set in others.`,
        }),
    );
    const enough = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([loaded, enough]);
    isLate = true;
  }
}
