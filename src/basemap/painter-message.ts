import type { Theme } from "../core/state.ts";
import type { PainterNews, PainterOptions, TileAsked } from "./map-painter.ts";
import type { Mark } from "./mark.ts";
import type { NamesView } from "./view-names.ts";

/** What the page tells the painter's worker; `open` comes first, once. Those with an `id` are answered. */
export type Order =
  | { readonly kind: "open"; readonly options: PainterOptions }
  | { readonly kind: "theme"; readonly theme: Theme }
  | { readonly kind: "marks"; readonly marks: readonly Mark[] }
  | { readonly kind: "tile"; readonly id: number; readonly tile: TileAsked }
  | { readonly kind: "names"; readonly id: number; readonly view: NamesView }
  | { readonly kind: "relief"; readonly id: number }
  /** The page waits for this answer no more. */
  | { readonly kind: "forget"; readonly id: number };

/** What the worker tells the page. */
export type Reply =
  | { readonly kind: "done"; readonly id: number; readonly picture: ImageBitmap | null }
  | { readonly kind: "news"; readonly news: PainterNews };
