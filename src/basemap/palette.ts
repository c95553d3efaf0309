import type { Theme } from "../core/state.ts";

/** What the basemap is painted with. Marks stand out against `land` and `water` by 3:1 and more. */
export type Palette = {
  readonly water: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: { water: "#d3e0e6", land: "#f7f5f0", coast: "#a3b6c2", border: "#c4bcae" },
  dark: { water: "#10161d", land: "#232b34", coast: "#3f4d58", border: "#4a5058" },
};
