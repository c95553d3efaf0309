import type { SheetHeight } from "./Sheet.tsx";

/** Pixels of the map that the sheet covers; the heights are those of sheet.css. A full sheet hides the map. */
export function sheetInset(height: SheetHeight): number {
  return height === "sentence" ? 112 : Math.round(window.innerHeight * 0.46);
}
