/** Resolves once what has been drawn is on the screen; at once on a page that nobody looks at. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Frames that a picture takes at most from the page to the glass. */
const ON_ITS_WAY = 3;

/** Resolves once it has been seen: what begins then delays nothing of it. */
export async function shown(): Promise<void> {
  for (let frame = 0; frame < ON_ITS_WAY; frame++) await painted();
}
