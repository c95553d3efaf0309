import * as z from "zod/mini";
import { PLACE_KINDS } from "../../core/place.ts";
import { PositionFile } from "../atlas-schema.ts";
import { AN_ID, NAME_ID } from "../brand.ts";

const text = z.string().check(z.minLength(1));
const units = z.array(text).check(z.minLength(1));

/** How an area is made: of units, as a strip of sea before them, or from a GeoJSON file in the same folder. */
const Recipe = z.union([
  z.strictObject({ union: units }),
  z.strictObject({
    waters: z.strictObject({
      before: units,
      /** Units whose own waters begin half way. */
      beside: z.optional(z.array(text)),
      nauticalMiles: z.number().check(z.positive(), z.maximum(400)),
    }),
  }),
  z.strictObject({ file: text }),
]);

export const PlaceSource = z.strictObject({
  id: z.string().check(z.regex(NAME_ID, AN_ID)),
  name: text,
  kind: z.enum(PLACE_KINDS),
  /** Of an area, the point where its label stands. */
  position: z.optional(PositionFile),
  radiusKm: z.optional(z.number().check(z.minimum(0), z.maximum(20_038))),
  area: z.optional(Recipe),
  note: z.optional(text),
});

export type PlaceSource = z.infer<typeof PlaceSource>;
export type Recipe = z.infer<typeof Recipe>;
