import type { Excerpt, Placing, Role } from "./excerpt.ts";
import type { Filter } from "./filter.ts";
import type { Histogram, Strip } from "./histogram.ts";
import type { ActorId, ExcerptId, PlaceId } from "./ids.ts";
import type { Box, PlaceKind, Position } from "./place.ts";

/** Everything the screen asks, in one piece. */
export type Question = {
  readonly filter: Filter;
  /** What the map shows; null asks for the whole world. */
  readonly viewport: Box | null;
  /** Leaflet zoom level, may be fractional. */
  readonly zoom: number;
  /** Where the page of excerpts is drawn from; the totals and facets never depend on it. */
  readonly within: Within;
  /** Excerpts wanted after the cursor, in reading order. */
  readonly page: { readonly after: ExcerptId | null; readonly limit: number };
  /** The bins of the histogram; left out, there are none. */
  readonly strip?: Strip;
  /** Who else is named where all of these are; left out, nobody is. */
  readonly together?: ReadonlySet<ActorId>;
  /** Whether to say how much stands at each place of the world; left out, it is not said. */
  readonly eachPlace?: boolean;
};

export type Within =
  | { readonly kind: "anywhere" }
  /** Unplaced excerpts, and those of whose placings the filter leaves none. */
  | { readonly kind: "nowhere" }
  /** Excerpts without a date on the filter's clock, or with one that is open on one side: those beside the time strip. */
  | { readonly kind: "undated" }
  | { readonly kind: "open-ended" }
  /** Excerpts that stand at a place whose position is inside; the marks' viewport may be wider than the eye's. */
  | { readonly kind: "box"; readonly box: Box }
  | { readonly kind: "place"; readonly place: PlaceId };

/** A thing on the map that can be pressed. `excerpts` counts distinct excerpts. */
export type Mark =
  | {
      readonly kind: "place";
      readonly place: PlaceId;
      readonly position: Position;
      readonly excerpts: number;
      /** Nothing that the mark stands for is sure (`isSure`): every placing that the filter leaves is a guess. */
      readonly uncertain: boolean;
    }
  | {
      readonly kind: "cluster";
      /** Stable while the zoom stays: the id of its leading place. */
      readonly lead: PlaceId;
      readonly position: Position;
      /** Of the places that it stands for, the one with the most excerpts that pass; of several the first by id. */
      readonly foremost: PlaceId;
      /** How many more places it stands for. */
      readonly others: number;
      /** All of them, most excerpts first. They may be thousands: an answerer may list them when they are first read. */
      readonly places: readonly PlaceId[];
      readonly excerpts: number;
      readonly uncertain: boolean;
    };

export type Totals = {
  /** Distinct excerpts that pass. */
  readonly excerpts: number;
  readonly of: number;
  /** Distinct places that the passing excerpts stand at. */
  readonly places: number;
  /** Passing excerpts that stand nowhere. */
  readonly unplaced: number;
};

/** Values with the number of excerpts that would pass, this facet's own criterion left out. */
export type Facet<Value> = ReadonlyMap<Value, number>;

export type Facets = {
  readonly actors: Facet<ActorId>;
  readonly publishers: Facet<string>;
  readonly kinds: Facet<PlaceKind>;
  readonly roles: Facet<Role>;
};

/** An excerpt as the list and the popup show it, with the placings that the filter leaves standing. */
export type Shown = { readonly excerpt: Excerpt; readonly placings: readonly Placing[] };

export type Page = {
  readonly shown: readonly Shown[];
  /** How many there are in all, on every page together. */
  readonly total: number;
  /** The cursor of the next page; null at the end. */
  readonly next: ExcerptId | null;
};

export type Answer = {
  /** Partial: `missing` excerpts could not be loaded and are in no number but `of`; where none is missing, more is to come. */
  readonly quality: "exact" | "partial";
  readonly missing: number;
  readonly totals: Totals;
  /** Marks in the viewport, most excerpts first. */
  readonly marks: readonly Mark[];
  readonly facets: Facets;
  readonly histogram: Histogram;
  /**
   * Other actors, with the number of excerpts that name them and all of the question's `together`. Every criterion
   * is applied, but that these take the place of the filter's own actors.
   */
  readonly together: Facet<ActorId>;
  /** Every place with the number of passing excerpts that stand there; none unless the question wants each place. */
  readonly eachPlace: Facet<PlaceId>;
  readonly page: Page;
};

/** What can be said first: all that the map and the live sentence need. */
export type Sketch = Pick<Answer, "quality" | "missing" | "totals" | "marks">;

/** How an asker follows an answer on its way. */
export type Watch = {
  /** Hears the sketch, once, before the rest is worked out. */
  readonly early: (sketch: Sketch) => void;
  /** Lets the page draw; the rest is worked out when it resolves. */
  readonly pause: () => Promise<void>;
  /** Whether nobody wants the answer any more; it then never comes. */
  readonly outdated: () => boolean;
};

/** Who answers is not the screen's business; the answer is always a promise. */
export type Answerer = (question: Question, watch?: Watch) => Promise<Answer>;
