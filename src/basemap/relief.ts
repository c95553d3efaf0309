/** Light and shade of the land as one square picture of the Mercator world. Rejects with a reason. */
export async function loadRelief(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return createImageBitmap(await response.blob());
}

/** Share of the palette's strength at each zoom: the picture is too coarse for the finer ones. */
export function reliefShare(zoom: number): number {
  if (zoom <= 3) return 1;
  return [0.6, 0.34, 0.15][zoom - 4] ?? 0;
}
