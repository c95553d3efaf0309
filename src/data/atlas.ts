import type { Actor } from "../core/actor.ts";
import type { Article } from "../core/article.ts";
import type { Atlas } from "../core/atlas.ts";
import type { Excerpt } from "../core/excerpt.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "../core/ids.ts";
import { withLeftOut } from "../core/left-out.ts";
import type { Place } from "../core/place.ts";
import { readArea } from "./area.ts";
import { readArticle } from "./article.ts";
import { ActorFile, APART, AreasRef, FORMER_AREAS_FILE, Loose } from "./atlas-schema.ts";
import { actorId, placeId } from "./brand.ts";
import { readExcerpt } from "./excerpt.ts";
import { readLeftOut } from "./left-out.ts";
import { Reading } from "./reading.ts";
import { type Path, shown, type Trouble } from "./trouble.ts";

export type AtlasReading =
  | {
      readonly kind: "read";
      readonly atlas: Atlas;
      readonly apart: AreasApart | null;
      readonly troubles: readonly Trouble[];
    }
  /** `reason` says what the file is: "is not an atlas: …". */
  | { readonly kind: "failed"; readonly reason: string };

/** The areas that are in a file beside the atlas's own: see `withAreas`. */
export type AreasApart = {
  readonly file: string;
  /** The checksum of its bytes; null where the atlas does not say. */
  readonly check: number | null;
  /** The places that have them. */
  readonly places: ReadonlySet<PlaceId>;
};

/**
 * Parsed JSON as an atlas. What does not fit is left out with a trouble, as little of it as can be: a bad mention,
 * date or placing alone, a bad place, actor, article or excerpt with what hangs on it. Never throws.
 */
export function readAtlas(value: unknown): AtlasReading {
  const steps = atlasSteps(value);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** As `readAtlas`, in short steps: who shares the thread with others rests between them. */
export function* atlasSteps(value: unknown): Generator<undefined, AtlasReading> {
  const reading = new Reading();
  const file = reading.parse(Loose.head, value, []);
  if (file === null) {
    const [{ path, message } = { path: "", message: "" }] = reading.troubles;
    return { kind: "failed", reason: `is not an atlas: ${path === "" ? "" : `${path}: `}${message}` };
  }
  const credits = reading.each(file.credits, ["credits"], (credit, at) =>
    typeof credit === "string" ? credit : reading.leaveOut(at, `expected text, found ${shown(credit)}`),
  );
  const apart = new Set<PlaceId>();
  const places = yield* reading.byId<PlaceId, Place>(file.places, ["places"], (place, at) =>
    readPlace(place, at, apart, reading),
  );
  const actors = yield* reading.byId<ActorId, Actor>(file.actors, ["actors"], (actor, at) =>
    readActor(actor, at, reading),
  );
  const articles = yield* reading.byId<ArticleId, Article>(file.articles, ["articles"], (article, at) =>
    readArticle(article, at, { places, actors }, reading),
  );
  const excerpts = yield* reading.byId<ExcerptId, Excerpt>(file.excerpts, ["excerpts"], (excerpt, at) =>
    readExcerpt(excerpt, at, { articles, places }, reading),
  );
  const leftOut = reading.each(file.leftOut, ["leftOut"], (one, at) =>
    readLeftOut(one, at, articles, reading),
  );
  const { description } = file;
  const title = reading.bounded(file.title, "title", ["title"]);
  const atlas = {
    title,
    description,
    credits,
    articles,
    places,
    actors,
    excerpts: inOrder(excerpts, articles),
  };
  return {
    kind: "read",
    atlas: withLeftOut(atlas, leftOut),
    apart: apart.size === 0 ? null : { ...areasFile(file.areas, reading), places: apart },
    troubles: reading.troubles,
  };
}

/** An atlas that does not name its file of areas was built when all were called the same. */
function areasFile(value: unknown, reading: Reading): Pick<AreasApart, "file" | "check"> {
  const named = value === undefined ? null : reading.parse(AreasRef, value, ["areas"]);
  return named ?? { file: FORMER_AREAS_FILE, check: null };
}

function readPlace(value: unknown, path: Path, apart: Set<PlaceId>, reading: Reading): Place | null {
  const file = reading.parse(Loose.place, value, path);
  if (file === null) return null;
  const isApart = file.area === APART || file.area === FORMER_AREAS_FILE;
  if (isApart) apart.add(placeId(file.id));
  const isHere = file.area !== undefined && file.area !== null && !isApart;
  const area = isHere ? readArea(file.area) : null;
  if (area?.kind === "failed") return reading.leaveOut([...path, "area", ...area.path], area.message);
  const { id, kind, position, radiusKm, note } = file;
  const name = reading.bounded(file.name, "name", [...path, "name"]);
  return { id: placeId(id), name, kind, position, radiusKm, area: area?.area ?? null, note: note ?? null };
}

function readActor(value: unknown, path: Path, reading: Reading): Actor | null {
  const file = reading.parse(ActorFile, value, path);
  if (file === null) return null;
  const { id, kind, description } = file;
  const name = reading.bounded(file.name, "name", [...path, "name"]);
  const given = file.aliases.map((alias, index) =>
    alias === file.name ? name : reading.bounded(alias, "name", [...path, "aliases", index]),
  );
  const aliases = given.includes(name) ? given : [name, ...given];
  return { id: actorId(id), name, kind, aliases, description: description ?? null };
}

/** Reading order: by article, then by start. */
function inOrder(
  excerpts: ReadonlyMap<ExcerptId, Excerpt>,
  articles: ReadonlyMap<ArticleId, unknown>,
): ReadonlyMap<ExcerptId, Excerpt> {
  const rank = new Map([...articles.keys()].map((id, index) => [id, index]));
  const rankOf = ({ article }: Excerpt) => rank.get(article) ?? 0;
  const sorted = [...excerpts].toSorted(
    ([, a], [, b]) => rankOf(a) - rankOf(b) || a.start - b.start || a.end - b.end,
  );
  return new Map(sorted);
}
