/** Functions that run in the page: each is whole in itself. */

/** How many colours the pictures under the marks have, counted on a thumbnail of each. */
export function groundColours(): number {
  const colours = new Set<number>();
  for (const picture of document.querySelectorAll<HTMLCanvasElement>('[aria-label="Map"] canvas')) {
    const small = new OffscreenCanvas(64, 64).getContext("2d");
    if (small === null || picture.width === 0 || picture.height === 0) continue;
    small.drawImage(picture, 0, 0, 64, 64);
    for (const colour of new Uint32Array(small.getImageData(0, 0, 64, 64).data.buffer)) colours.add(colour);
  }
  return colours.size;
}

/** Where the elements of a selector lie. */
export function lookOf(selector: string): readonly { x: number; y: number; width: number; height: number }[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** As the browser's own Back button does. */
export function goBack(): null {
  history.back();
  return null;
}
