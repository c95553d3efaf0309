import type { Actor } from "../../../src/core/actor.ts";
import type { Article, Mention } from "../../../src/core/article.ts";
import type { Atlas } from "../../../src/core/atlas.ts";
import type { Columns } from "../../../src/core/columns.ts";
import type { DateAssertion } from "../../../src/core/date-assertion.ts";
import { dayFromNumber } from "../../../src/core/day.ts";
import { readEdtf } from "../../../src/core/edtf.ts";
import { type Excerpt, type Placing, ROLES } from "../../../src/core/excerpt.ts";
import type { ActorId, ArticleId, ExcerptId } from "../../../src/core/ids.ts";
import { FAR_AHEAD, UNDATED } from "../../../src/core/times.ts";
import { seeded } from "./random.ts";
import { LONGEST_ARTICLE } from "./seeded-article.ts";

const WORDS =
  "minister talks border water grid company police court election flood deal union strike port energy city council leader group visit announced said after over new plan fund bank trade rights report road rail hospital school army peace storm harvest mine factory tariff".split(
    " ",
  );

/** Rows of a small atlas. */
const SLICE = 128;

/** What the made-up atlas says of itself, without articles. */
export function seededHead({ places, actors }: Columns): Omit<Atlas, "articles" | "excerpts"> {
  return {
    title: "Made-up articles",
    description: "Places, actors and dates by Zipf's law; the words mean nothing.",
    credits: [],
    places: new Map(places.map((place) => [place.id, place])),
    actors: new Map(actors.map((id) => [id, actorOf(id)])),
  };
}

const actorOf = (id: ActorId): Actor => {
  const name = `Person ${id.slice(6)}`;
  return { id, name, kind: "person", aliases: [name], description: null };
};

/** Texts that say what the columns hold, as small atlases whose excerpts are the rows in order. */
export function* seededTexts(columns: Columns): Generator<Atlas> {
  const random = seeded(11);
  for (let from = 0; from < columns.rows; ) {
    const articles = new Map<ArticleId, Article>();
    const excerpts = new Map<ExcerptId, Excerpt>();
    const [places, actors] = [new Set<number>(), new Set<number>()];
    while (excerpts.size < SLICE && from < columns.rows) {
      const to = articleEnd(columns, from);
      const id = `a${String(from).padStart(8, "0")}` as ArticleId;
      let text = "";
      const mentions: Mention[] = [];
      for (let row = from; row < to; row++) {
        const start = text.length;
        const placings: Placing[] = [];
        for (let word = 0; word < 14; word++)
          text += `${WORDS[Math.floor(random() * random() * WORDS.length)]} `;
        for (let at = columns.naming.start[row] ?? 0; at < (columns.naming.start[row + 1] ?? 0); at++) {
          const actor = columns.naming.items[at] ?? 0;
          const named = columns.actors[actor] ?? ("" as ActorId);
          actors.add(actor);
          text = mention(text, actorOf(named).name, mentions, (span) => ({
            ...span,
            kind: "actor",
            actor: named,
          }));
        }
        for (let at = columns.placings.start[row] ?? 0; at < (columns.placings.start[row + 1] ?? 0); at++) {
          const place = columns.places[columns.placings.items[at] ?? 0];
          if (place === undefined) continue;
          places.add(columns.placings.items[at] ?? 0);
          const evidence = { start: text.length, end: text.length + place.name.length };
          const role = ROLES[columns.roles[at] ?? 0] ?? "mention";
          placings.push({ place: place.id, role, basis: "named", evidence });
          text = mention(text, place.name, mentions, (span) => {
            return { ...span, kind: "place", place: place.id, demonym: false };
          });
        }
        const end = text.length - 1;
        const named = [
          ...columns.naming.items.slice(columns.naming.start[row], columns.naming.start[row + 1]),
        ];
        const excerpt: Excerpt = {
          id: `${id}@${start}-${end}` as ExcerptId,
          article: id,
          start,
          end,
          quotation: text.slice(start, end),
          when: dateOf(columns, columns.happened[row] ?? UNDATED),
          actors: named.flatMap((actor) => columns.actors[actor] ?? []),
          placings,
        };
        excerpts.set(excerpt.id, excerpt);
      }
      const publisher = columns.publishers[columns.publisher[from] ?? 0] ?? "Nobody";
      const published = dateOf(columns, columns.published[from] ?? UNDATED);
      const about = { title: `Article ${from}`, publisher, url: null, language: "en", published };
      articles.set(id, { id, ...about, text, mentions, zones: [] });
      from = to;
    }
    yield {
      ...{ title: "Made-up articles", description: "", credits: [], articles, excerpts },
      places: new Map(
        [...places].flatMap((number) => {
          const place = columns.places[number];
          return place === undefined ? [] : [[place.id, place] as const];
        }),
      ),
      actors: new Map(
        [...actors].flatMap((number) => {
          const id = columns.actors[number];
          return id === undefined ? [] : [[id, actorOf(id)] as const];
        }),
      ),
    };
  }
}

function articleEnd({ rows, published, publisher }: Columns, from: number): number {
  let to = from + 1;
  while (
    to < rows &&
    to - from < LONGEST_ARTICLE &&
    published[to] === published[from] &&
    publisher[to] === publisher[from]
  ) {
    to++;
  }
  return to;
}

function mention(
  text: string,
  name: string,
  mentions: Mention[],
  make: (span: { readonly start: number; readonly end: number; readonly text: string }) => Mention,
): string {
  mentions.push(make({ start: text.length, end: text.length + name.length, text: name }));
  return `${text}${name} `;
}

function dateOf({ times }: Columns, time: number): DateAssertion | null {
  if (time === UNDATED) return null;
  const [first = 0, last = 0] = [times.first[time], times.last[time]];
  const end = last === FAR_AHEAD ? ".." : dayFromNumber(last);
  const edtf = first === last ? dayFromNumber(first) : `${dayFromNumber(first)}/${end}`;
  const reading = readEdtf(edtf);
  if (reading === null) return null;
  const { first: earliest, last: latest, precision } = reading;
  return { edtf, earliest, latest, precision, basis: "metadata", words: null, note: null };
}
