/** From the lowest: the sentence alone, the list below a map, the whole screen. */
export const SHEET_HEIGHTS = ["sentence", "list", "full"] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Pixels of the map that the sheet covers; the heights are those of sheet.css. A full sheet hides the map. */
export function sheetInset(height: SheetHeight): number {
  return height === "sentence" ? 112 : Math.round(window.innerHeight * 0.46);
}
