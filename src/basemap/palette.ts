import type { Theme } from "../core/state.ts";

/** What the map is drawn with. Every text colour stands 4.5:1 or more against land and water. */
export type Palette = {
  readonly water: string;
  readonly land: string;
  /** Three widths of light along the coast, widest first. */
  readonly glow: readonly [string, string, string];
  readonly coast: string;
  readonly river: string;
  readonly border: string;
  /** Lies under borders, so that they stand off from the relief. */
  readonly casing: string;
  readonly province: string;
  readonly graticule: string;
  /** How strongly light and shade of the relief show, 0 to 1. */
  readonly relief: number;
  readonly text: {
    readonly country: string;
    readonly region: string;
    readonly locality: string;
    readonly sea: string;
  };
  readonly halo: { readonly land: string; readonly water: string };
  readonly dot: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    water: "#cfdde4",
    land: "#f7f5f0",
    glow: ["rgba(255,255,255,.22)", "rgba(255,255,255,.28)", "rgba(255,255,255,.36)"],
    coast: "#9db3bf",
    river: "#a9c2cf",
    border: "#9c9286",
    casing: "rgba(255,255,255,.75)",
    province: "#cfc6b8",
    graticule: "rgba(90,120,140,.12)",
    relief: 0.62,
    text: { country: "#595249", region: "#625b50", locality: "#33302c", sea: "#36586b" },
    halo: { land: "rgba(250,248,244,.92)", water: "rgba(207,221,228,.7)" },
    dot: "#4a4640",
  },
  dark: {
    water: "#10161d",
    land: "#222a33",
    glow: ["rgba(90,140,175,.05)", "rgba(90,140,175,.07)", "rgba(90,140,175,.1)"],
    coast: "#3d4f62",
    river: "#18212a",
    border: "#5d6b7b",
    casing: "rgba(16,22,29,.55)",
    province: "#39434f",
    graticule: "rgba(140,170,200,.06)",
    relief: 0.45,
    text: { country: "#a9b6c3", region: "#8f9cab", locality: "#d3dbe3", sea: "#7f9ab2" },
    halo: { land: "rgba(20,26,33,.9)", water: "rgba(16,22,29,.7)" },
    dot: "#c3ccd5",
  },
};
