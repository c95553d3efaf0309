import type { Row } from "../gazetteer/gazetteer.ts";
import type { Candidate, Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";
import { listedWithProvinces } from "./listed.ts";
import { boneOut, type NameGroup } from "./name-group.ts";

/** A mention with what the words beside it say: the senses that stay possible, and who holds it. */
type Told = {
  readonly mention: Recognised;
  readonly stated: ReadonlySet<Row>;
  readonly holder: string | null;
  /** Whether the words say that a province is meant. */
  readonly province: boolean;
};

/**
 * Groups the recognised places by their words. One sense a document: a mention that says nothing of where it lies
 * means what the others say; only those that are stated to lie elsewhere stand apart ("Paris, Texas"), and those that
 * are said to be provinces ("New York Gov. Andrew Cuomo").
 */
export function groupsOf(draft: Draft, places: readonly Recognised[]): readonly NameGroup[] {
  const told = statements(draft, places);
  const byKey = new Map<string, Told[]>();
  for (const one of told) {
    const { key, kind } = one.mention.candidate;
    const name = `${kind === "demonym" ? "people:" : one.province ? "province:" : ""}${key}`;
    const same = byKey.get(name);
    if (same === undefined) byKey.set(name, [one]);
    else same.push(one);
  }
  return [...byKey.values()].flatMap((same) => split(draft, same));
}

function split(draft: Draft, same: readonly Told[]): readonly NameGroup[] {
  const stated = new Map<string, Told[]>();
  const silent: Told[] = [];
  for (const one of same) {
    if (one.stated.size === 0) silent.push(one);
    else {
      const rows = [...one.stated].sort((a, b) => a - b).join();
      const known = stated.get(rows);
      if (known === undefined) stated.set(rows, [one]);
      else known.push(one);
    }
  }
  const apart = [...stated.values()].sort((a, b) => b.length - a.length);
  const first = apart[0] ?? [];
  return [[...first, ...silent], ...apart.slice(1)]
    .filter(({ length }) => length > 0)
    .map((told) => groupFrom(draft, told));
}

function groupFrom(draft: Draft, told: readonly Told[]): NameGroup {
  const said = told.find(({ stated }) => stated.size > 0);
  const candidate = told[0]?.mention.candidate;
  return {
    key: candidate?.key ?? "",
    mentions: told.map(({ mention }) => mention),
    senses: candidate?.senses ?? [],
    stated: said?.stated ?? new Set(),
    holder: said?.holder ?? null,
    demonym: candidate?.kind === "demonym",
    articled: told.some(
      ({ mention }) =>
        draft.tokens[mention.candidate.first - 1]?.folded === "the" || /^the /.test(candidate?.key ?? ""),
    ),
    called: told.some(({ province }) => province)
      ? "province"
      : (told.map(({ mention }) => calledAt(draft, mention.candidate)).find((kind) => kind !== null) ?? null),
  };
}

/** "New York Gov. Andrew Cuomo", "the Washington Legislature": what only a state has. */
function isGoverned({ tokens }: Draft, { last }: Candidate): boolean {
  const after = tokens[last];
  return (
    after !== undefined &&
    !after.opens &&
    after.capital &&
    after.gap === " " &&
    /^(?:gov|governor|lt|lieutenant|legislature)$/.test(after.folded)
  );
}

const AREAS =
  /^(?:province|governorate|district|region|state|county|oblast|prefecture|provinces|districts|states|parish)$/;
const TOWNS = /^(?:city|town|village|port|suburb|neighbo(?:u)?rhood)$/;

/** "Homs province", "the town of Homs": what the neighbouring words call it. */
function calledAt({ tokens }: Draft, { first, last }: Candidate): "area" | "town" | null {
  const [after, of, kind] = [tokens[last], tokens[first - 1], tokens[first - 2]];
  if (after !== undefined && !after.opens && after.gap === " ") {
    if (AREAS.test(after.folded) && !after.capital) return "area";
    if (/^(?:city|town)$/.test(after.folded) && !after.capital) return "town";
  }
  if (of?.folded !== "of" || kind === undefined || of.opens || tokens[first]?.opens) return null;
  if (AREAS.test(kind.folded)) return "area";
  return TOWNS.test(kind.folded) ? "town" : null;
}

/** Reads "X, Y", "X (Y)", "X in Y", "X of Y" and "Y's X" among neighbouring places. */
function statements(draft: Draft, places: readonly Recognised[]): readonly Told[] {
  const { text, gazetteer } = draft;
  const listed = listedWithProvinces(draft, places);
  const stated = places.map((): ReadonlySet<Row> => new Set());
  const holders = places.map((): string | null => null);
  const say = (index: number, rows: ReadonlySet<Row>, holder: Candidate | null): void => {
    if (rows.size === 0 || (stated[index]?.size ?? 0) > 0) return;
    stated[index] = rows;
    if (holder !== null) holders[index] = text.slice(holder.start, holder.end);
  };
  places.forEach(({ candidate }, index) => {
    const next = places[index + 1]?.candidate;
    if (next === undefined || next.kind === "demonym" || candidate.kind === "demonym" || listed.has(index))
      return;
    const gap = text.slice(candidate.end, Math.min(next.start, candidate.end + 12));
    const [inner, outer, at, by] = /^['’]s $/.test(gap)
      ? ([next, candidate, index + 1, index] as const)
      : ([candidate, next, index, index + 1] as const);
    if (!/^(?:, (?:in )?(?:the )?| (?:in|of) (?:the )?| \(|['’]s )$/.test(gap)) return;
    const [inside, around] = boneOut(gazetteer, inner.senses, outer.senses);
    say(at, inside, outer);
    say(by, around, null);
  });
  return places.map((mention, index) => ({
    mention,
    stated: stated[index] ?? new Set(),
    holder: holders[index] ?? null,
    province: listed.has(index) || isGoverned(draft, mention.candidate),
  }));
}
