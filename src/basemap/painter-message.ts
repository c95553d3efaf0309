import type { LetteringOptions } from "./lettering.ts";
import type { PainterOptions, TileAsked } from "./map-painter.ts";
import type { Mark } from "./mark.ts";
import type { Name } from "./name.ts";
import type { Palette } from "./palette.ts";
import type { Trouble } from "./trouble.ts";
import type { NamesView } from "./view-names.ts";

/** What the page tells the painter's worker; `open` comes first, once. Those with an `id` are answered. */
export type Order =
  /** `lettering` is where the names of views are to be sent. */
  | { readonly kind: "open"; readonly options: PainterOptions; readonly lettering: MessagePort }
  /** The head of the archive, once; null when the page could not have it. */
  | { readonly kind: "head"; readonly bytes: ArrayBuffer | null }
  | { readonly kind: "palette"; readonly palette: Palette }
  | { readonly kind: "tile"; readonly id: number; readonly tile: TileAsked }
  /** Answered by the other worker, which is sent the names. */
  | { readonly kind: "names"; readonly id: number; readonly view: NamesView }
  | { readonly kind: "relief"; readonly id: number }
  /** The page waits for this answer no more. */
  | { readonly kind: "forget"; readonly id: number };

/** What the page tells the worker that sets names; `open` comes first, once. */
export type LetteringOrder =
  | { readonly kind: "open"; readonly options: LetteringOptions; readonly painter: MessagePort }
  | { readonly kind: "palette"; readonly palette: Palette }
  | { readonly kind: "marks"; readonly marks: readonly Mark[] };

/** Names that a view may show. `id` is that of the order for them. */
export type NamesFound = {
  readonly id: number;
  readonly view: NamesView;
  readonly names: readonly Name[];
};

/** What the painter's worker sends to the one that sets names: all of a view, and before that the first ones. */
export type NamesSent = NamesFound & { readonly kind: "some" | "all" };

/** What the page hears. */
export type PainterNews =
  | ({ readonly kind: "trouble" } & Trouble)
  /** Tiles that show relief would now be painted with it. */
  | { readonly kind: "relief came" }
  /** Names would now be set in other letters. */
  | { readonly kind: "letters came" };

/** What either worker tells the page. */
export type Reply =
  | { readonly kind: "done"; readonly id: number; readonly picture: ImageBitmap | null }
  | { readonly kind: "news"; readonly news: PainterNews };
