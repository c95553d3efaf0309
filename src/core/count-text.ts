const FORMAT = new Intl.NumberFormat("en");

/** A number as everybody who uses Dateline reads it, on the screen and in the terminal: "51,078". */
export function countText(count: number): string {
  return FORMAT.format(count);
}

/** "1 place", "12,345 places". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${countText(count)} ${count === 1 ? noun : plural}`;
}
