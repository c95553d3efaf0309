/** Whether the focus may be taken without taking it from the reader: it is in the element, or what had it has gone. */
export function focusIsFree(within: Element | null = null): boolean {
  const now = document.activeElement;
  return now === document.body || within?.contains(now) === true;
}
