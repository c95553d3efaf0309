import { type OnTrouble, reasonOf } from "./trouble.ts";

/** Light and shade of the land as one square picture of the Mercator world; null until it has come, or if it never does. */
export class Relief {
  picture: ImageBitmap | null = null;

  /** Resolves when the picture is there; never when it cannot be had. */
  readonly arrival: Promise<void>;

  constructor(url: string, onTrouble: OnTrouble) {
    this.arrival = new Promise((resolve) => {
      loadPicture(url).then(
        (picture) => {
          this.picture = picture;
          resolve();
        },
        (error: unknown) =>
          onTrouble({
            part: "relief",
            message: `The relief of the background map could not be loaded (${reasonOf(error)}). The rest is complete.`,
          }),
      );
    });
  }
}

async function loadPicture(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return createImageBitmap(await response.blob());
}

/** Share of the palette's strength at each zoom: the picture is too coarse for the finer ones. */
export function reliefShare(zoom: number): number {
  if (zoom <= 3) return 1;
  return [0.6, 0.34, 0.15][zoom - 4] ?? 0;
}
