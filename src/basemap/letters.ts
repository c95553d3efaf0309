import type { FontFaceSource } from "./font-faces.ts";
import { LAND_FONT, WATER_FONT } from "./label-look.ts";
import { type OnTrouble, reasonOf } from "./trouble.ts";

/** Names are drawn in the system's letters rather than later than this, milliseconds. */
const PATIENCE = 1500;

/** The worker's own; a browser without them sets names in the system's letters. */
declare const fonts: FontFaceSet | undefined;

const own = (): FontFaceSet | null => (typeof fonts === "undefined" ? null : fonts);

/** The letters that names are set in, fetched as far as the names need them. */
export class Letters {
  private readonly onTrouble: OnTrouble;
  private readonly onLate: () => void;

  /** `onLate` is told when letters come that names have not waited for. */
  constructor(faces: readonly FontFaceSource[], onTrouble: OnTrouble, onLate: () => void) {
    this.onTrouble = onTrouble;
    this.onLate = onLate;
    for (const { family, source, ...descriptors } of faces)
      own()?.add(new FontFace(family, source, descriptors));
    // Nearly every map needs these: they are fetched beside its tiles.
    this.ready(["A"]);
  }

  /** Resolves when the letters of the texts have come, or when they are not worth waiting for any longer. */
  async ready(texts: readonly string[]): Promise<void> {
    const text = texts.join("");
    const wanted = [`500 12px ${LAND_FONT}`, `italic 400 12px ${WATER_FONT}`];
    if (own()?.check(wanted[0] ?? "", text) !== false && own()?.check(wanted[1] ?? "", text) !== false)
      return;
    let isLate = false;
    const loaded = Promise.all(wanted.map((font) => own()?.load(font, text))).then(
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
