/** Words parted by single spaces; null where there is none. */
export function oneLine(text: string | null): string | null {
  const line = (text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
  return line === "" ? null : line;
}
