/** Focuses the mark of a place without scrolling; false when it has none. */
export function focusMark(pane: HTMLElement, place: string): boolean {
  const marks = [...pane.querySelectorAll<HTMLElement>("[data-place]")];
  const mark = marks.find(({ dataset }) => dataset.place === place);
  mark?.focus({ preventScroll: true });
  return mark !== undefined;
}
