import { fontFacesOf } from "./font-faces.ts";
import { LAND_FAMILY, WATER_FAMILY } from "./label-look.ts";
import type { Mark } from "./mark.ts";
import { worldSize } from "./mercator.ts";
import { Painter } from "./painter.ts";
import { PALETTES } from "./palette.ts";

/** A view for a picture that does not move. Lengths in CSS px. */
export type StillView = {
  /** May be fractional. */
  readonly zoom: number;
  /** The top left corner in px of the world at the zoom; left of 0 or right of the world where it goes round. */
  readonly corner: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
};

/** Two pictures of one size: what lies under areas that others draw, and the names, which lie above them. */
export type StillMap = { readonly ground: HTMLCanvasElement; readonly names: HTMLCanvasElement };

/** Device px to a CSS px of paper: 192 to an inch. */
const RATIO = 2;

/** Milliseconds that all of it may take: a worker that fails says nothing. */
const PATIENCE = 15_000;

/**
 * Paints a view, relief, names and all, in the light palette, with workers of its own that end with it. Resolves when all has
 * come that is to come: what cannot be had is left out, and null stands for a map of which nothing could be painted.
 */
export async function stillMap(view: StillView, marks: readonly Mark[]): Promise<StillMap | null> {
  const base = new URL("basemap/", document.baseURI);
  let lost = false;
  let hasLateLetters = false;
  const painter = new Painter(
    {
      palette: PALETTES.light,
      archive: new URL("world.pmtiles", base).href,
      relief: new URL("relief.webp", base).href,
      faces: fontFacesOf(document, new Set([LAND_FAMILY, WATER_FAMILY])),
    },
    (news) => {
      if (news.kind === "letters came") hasLateLetters = true;
      if (news.kind === "trouble" && (news.part === "archive" || news.part === "painter")) lost = true;
    },
  );
  const over = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const draw = async (): Promise<StillMap | null> => {
    painter.setMarks(marks);
    await painter.loadRelief();
    const ground = canvasOf(view);
    const context = ground.getContext("2d", { alpha: false });
    const letters = canvasOf(view);
    const above = letters.getContext("2d");
    if (context === null || above === null) return null;
    context.fillStyle = PALETTES.light.water;
    context.fillRect(0, 0, ground.width, ground.height);
    // One after the other: each picture is large, and its memory is free again when it has been drawn.
    for (const { left, top, ...tile } of squaresOf(view)) {
      const picture = await painter.paint(tile).picture;
      if (picture === null) continue;
      context.drawImage(picture, Math.round(left * RATIO), Math.round(top * RATIO));
      picture.close();
    }
    if (lost) return null;
    let names = await painter.names(namesView(view)).picture;
    if (hasLateLetters) names = (await painter.names(namesView(view)).picture) ?? names;
    if (names !== null) above.drawImage(names, 0, 0);
    names?.close();
    return { ground, names: letters };
  };
  try {
    return await Promise.race([draw(), over]);
  } finally {
    painter.end();
  }
}

function canvasOf({ width, height }: StillView): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * RATIO);
  canvas.height = Math.round(height * RATIO);
  return canvas;
}

/** The tiles of a view, with the place of each on it. */
function squaresOf({ zoom: asked, corner, width, height }: StillView) {
  const zoom = Math.max(1, Math.round(asked));
  const across = 2 ** (zoom - 1);
  const exact = worldSize(asked) / across;
  // Whole device px, at least as large as asked: tiles leave no seam.
  const side = Math.ceil(exact * RATIO) / RATIO;
  const squares = [];
  for (let x = Math.floor(corner.x / exact); x * exact < corner.x + width; x++) {
    for (let row = Math.max(0, Math.floor(corner.y / exact)); row < across; row++) {
      if (row * exact >= corner.y + height) break;
      const column = ((x % across) + across) % across;
      const [left, top] = [x * exact - corner.x, row * exact - corner.y];
      squares.push({ zoom, column, row, side, ratio: RATIO, left, top });
    }
  }
  return squares;
}

function namesView({ zoom, corner, width, height }: StillView) {
  const sheet = { min: corner, max: { x: corner.x + width, y: corner.y + height } };
  return { zoom, view: sheet, sheet, ratio: RATIO };
}
