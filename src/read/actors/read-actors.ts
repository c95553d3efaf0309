import type { ActorKind } from "../../core/actor.ts";
import type { ReadActor } from "../reading.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";
import { type Cluster, clustersOf } from "./cluster.ts";
import { type ForceFound, forceName } from "./forces.ts";
import { identitiesOf } from "./identity.ts";
import type { KnownActors } from "./known.ts";
import { type Identity, type Naming, namingOf } from "./naming.ts";
import { shortNamings } from "./short-names.ts";

/** A naming with the actor that it belongs to. */
export type ActorFound = { readonly naming: Naming; readonly actor: string };

export type Actors = { readonly actors: readonly ReadActor[]; readonly found: readonly ActorFound[] };

/** What the article's places tell of its actors. */
export type ActorContext = {
  /** Whether a span already names a place. */
  readonly taken: (start: number, end: number) => boolean;
  /** Whom only the page names, its author or its menu, is none of the article's. */
  readonly ofThePage: (start: number) => boolean;
  readonly forces: readonly ForceFound[];
  /** ISO codes of the countries that the article names. */
  readonly countries: ReadonlySet<string>;
};

/** The actors of an article and where it names them. */
export function actorsIn(
  draft: Draft,
  recognised: readonly Recognised[],
  known: KnownActors,
  { taken, ofThePage, forces, countries }: ActorContext,
): Actors {
  const named = withForces(
    draft,
    recognised.map((one) => namingOf(draft, one)),
    forces,
    known,
  );
  const namings = [...named, ...shortNamings(draft, named, taken)].sort((a, b) => a.start - b.start);
  const identities = identitiesOf(namings, countries);
  const identified = new Map(namings.map((naming, index) => [naming, identities[index] ?? null]));
  const clusters = clustersOf(namings, identified, lettersIn(draft, namings)).filter(
    (cluster) => isActor(cluster) && !cluster.namings.every(({ start }) => ofThePage(start)),
  );
  const ids = new Set<string>();
  const actors = clusters.map((cluster) => actorFrom(cluster, ids));
  const found = clusters.flatMap(({ namings: own }, index) =>
    own.map((naming) => ({ naming, actor: actors[index]?.id ?? "" })),
  );
  return { actors, found: found.sort((a, b) => a.naming.start - b.naming.start) };
}

const BY_RULE = 0.9;

/** The forces of states besides, or instead of what was read inside them; who is already named there in full stays. */
function withForces(
  draft: Draft,
  named: readonly Naming[],
  forces: readonly ForceFound[],
  known: KnownActors,
): readonly Naming[] {
  if (forces.length === 0) return named;
  const owner = new Int32Array(draft.tokens.length).fill(-1);
  named.forEach(({ first, last }, index) => {
    owner.fill(index, first, last);
  });
  const dropped = new Set<number>();
  const added: Naming[] = [];
  for (const found of forces) {
    const { first, last } = found;
    const over = [...new Set(owner.subarray(first, last))].filter((index) => index >= 0);
    const longer = over.some((index) => {
      const other = named[index];
      return other !== undefined && (other.first < first || other.last > last);
    });
    const equal = over.map((index) => named[index]).find((one) => one?.first === first && one.last === last);
    if (longer || (equal?.who.length ?? 0) > 0) continue;
    for (const index of over) dropped.add(index);
    added.push(forceNaming(draft, found, known));
  }
  return [...named.filter((_, index) => !dropped.has(index)), ...added].sort((a, b) => a.start - b.start);
}

function forceNaming(draft: Draft, found: ForceFound, known: KnownActors): Naming {
  const { text, tokens, folded, gazetteer } = draft;
  const { first, last, force, row } = found;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  const name = forceName(found, draft);
  const listed = known.byName(name);
  const own: Identity = { id: slugOf(name), name, kind: force.kind, country: gazetteer.countryCode(row) };
  return {
    start,
    end,
    first,
    last,
    kind: "organisation",
    words: folded.slice(first, last),
    text: text.slice(start, end),
    title: null,
    chance: BY_RULE,
    who: [listed ?? own],
    sure: true,
  };
}

const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** "the Libyan National Army (LNA)": what letters in brackets were said to stand for, by their folded letters. */
function lettersIn({ text }: Draft, namings: readonly Naming[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const { end, words, kind } of namings) {
    const bracket = /^ ?\(["“‘']?([A-Z][A-Z0-9]{1,6})["”’']?[,;)]/.exec(text.slice(end, end + 14))?.[1];
    if (kind === "organisation" && bracket !== undefined) letters.set(bracket.toLowerCase(), words.join(" "));
  }
  return letters;
}

/** A lone word that only once looks like a name is no actor, unless a title says so. */
const isActor = ({ namings, kind, who }: Cluster): boolean =>
  namings.length > 1 ||
  who !== null ||
  kind === "organisation" ||
  namings.some(({ words, title, chance }) => words.length > 1 || title !== null || chance > LONE);

/** How sure a person's only word must be. */
const LONE = 0.3;

function actorFrom({ kind, namings, who }: Cluster, ids: Set<string>): ReadActor {
  const name = who?.name ?? namings[0]?.text ?? "";
  const slug = who?.id ?? (namings[0]?.words ?? []).join("-");
  let id = slug;
  for (let count = 2; ids.has(id); count += 1) id = `${slug}-${count}`;
  ids.add(id);
  const aliases = [...new Set([name, ...namings.map(({ text }) => text)])];
  const titles = [...new Set(namings.flatMap(({ title }) => title ?? []))];
  return { id, name, kind: who?.kind ?? kindOf(kind, name), aliases, titles };
}

/** What kind of body a name speaks of, where the table does not have it. */
function kindOf(kind: Naming["kind"], name: string): ActorKind {
  if (kind === "person") return "person";
  if (/\b(?:[Gg]overnment|Ministry|Cabinet|Junta|Presidency)\b/.test(name)) return "government";
  return /\b(?:Brigades?|Militias?|Mujahid\w+|Cartel|Jihad|Resistance|Liberation (?:Front|Army|Movement))\b/.test(
    name,
  )
    ? "group"
    : "organisation";
}
