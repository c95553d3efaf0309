import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import { LAND_FONT, WATER_FONT } from "./label-look.ts";
import { type OnTrouble, reasonOf } from "./trouble.ts";

/** Names are drawn in the system's letters rather than later than this, milliseconds. */
const PATIENCE = 1500;

/** Resolves when the letters of the map have come, or when they are not worth waiting for any longer. */
export function loadFonts(onTrouble: OnTrouble): Promise<void> {
  const loaded = Promise.all([
    document.fonts.load(`500 12px ${LAND_FONT}`),
    document.fonts.load(`italic 400 12px ${WATER_FONT}`),
  ]).then(
    () => {},
    (error: unknown) =>
      onTrouble({
        part: "fonts",
        message: `The letters of the background map could not be loaded (${reasonOf(error)}). Names are set in others.`,
      }),
  );
  return Promise.race([loaded, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
}
