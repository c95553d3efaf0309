/** Resolves once what has been drawn is on the screen; at once on a page that nobody looks at. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolves once it has been there for a frame: when the second is drawn, the first has been shown. */
export async function shown(): Promise<void> {
  await painted();
  await painted();
}
