/** Resolves once what has been drawn is on the screen; at once on a page that nobody looks at. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    // The first frame has it drawn; when the next is begun, that one has been handed to the screen.
    else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
