/** A name to print: its place, the layer it lies in, and the map zooms that show it. */
export type LabelPoint = {
  readonly position: readonly [longitude: number, latitude: number];
  readonly layer: "places" | "water";
  readonly minZoom: number;
  /** Null: to the last zoom. */
  readonly maxZoom: number | null;
  /** What the tile says of it: `kind`, `name`, `name:ar`, … as in the Protomaps basemap schema. */
  readonly tags: Readonly<Record<string, string | number | boolean>>;
};

/** `name` in English and `name:xx` where it differs. */
export function nameTags(names: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const [language, name] of Object.entries(names)) {
    if (name === undefined || name === "") continue;
    if (language === "en") tags.name = name;
    else if (name !== names.en) tags[`name:${language}`] = name;
  }
  return tags;
}

/** Zooms are kept to a tenth: finer would only make tiles bigger. */
export const tenth = (zoom: number): number => Math.round(zoom * 10) / 10;
