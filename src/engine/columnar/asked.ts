import type { Filter } from "../../core/filter.ts";
import type { Shelf } from "../../core/shelf.ts";
import { wordsOf } from "../../core/words.ts";
import { rowsNaming, rowsPublishedBy, rowsStanding } from "./choose.ts";
import { kept } from "./once.ts";
import { everyRow, intersection, listed, type RowSet } from "./row-set.ts";
import { type PlacingChoice, type Standing, standingOf, withoutKinds, withoutRoles } from "./standing.ts";
import type { Table } from "./table.ts";

/** Rows that meet every criterion but the period (`all`), and those that meet all but one other besides. */
export type Bases = Readonly<Record<"all" | "actors" | "publishers" | "kinds" | "roles", RowSet>>;

/** What a filter asks, its period apart. The same filter gives the same objects, so that counts go on from them. */
export type Asked = {
  readonly bases: Bases;
  /** Which placings stand, and which would with the kinds or the roles left out. */
  readonly standings: Readonly<Record<"all" | "kinds" | "roles", Standing | null>>;
  /** Rows of which it cannot be known whether they say the words; they do not pass. */
  readonly unsearched: number;
  /** Each alike where the standings are. */
  readonly keys: Readonly<Record<"placings" | "kinds" | "roles", string>>;
};

/** What was asked last is kept: taking a criterion back makes nothing anew. */
const KEPT = 4;

export function asking(table: Table, shelf: Shelf): (filter: Filter) => Promise<Asked> {
  const { columns } = table;
  const every = everyRow(columns.rows);
  const sets = kept<RowSet>(4 * KEPT);
  const asked = kept<Asked>(KEPT);

  return async (filter) => {
    const sought = [...new Set(filter.words.flatMap(wordsOf))].sort();
    const said = await Promise.all(sought.map((word) => shelf.saying(word))).catch(() => null);
    const placingsKey = keyOf(filter.kinds, filter.roles);
    const actorsKey = keyOf([filter.match], filter.actors, filter.not);
    const publishersKey = keyOf(filter.publishers);

    const known = said === null ? "words unknown" : "";
    return asked(keyOf([placingsKey, actorsKey, publishersKey, known], sought), () => {
      const standings = {
        all: standingOf(columns, filter),
        kinds: standingOf(columns, withoutKinds(filter)),
        roles: standingOf(columns, withoutRoles(filter)),
      };
      const keeping = (chosen: PlacingChoice, standing: Standing | null): RowSet =>
        sets(`placings ${keyOf(chosen.kinds, chosen.roles)}`, () =>
          standing === null ? every : orEvery(rowsStanding(columns, standing), every),
        );
      const actors = sets(`actors ${actorsKey}`, () => orEvery(rowsNaming(table, filter), every));
      const publishers = sets(`publishers ${publishersKey}`, () =>
        orEvery(rowsPublishedBy(table, filter.publishers), every),
      );
      const words =
        said === null
          ? listed(new Uint32Array(), columns.rows)
          : sets(`words ${keyOf(sought)}`, () =>
              intersection(
                said.map((rows) => listed(rows, columns.rows)),
                every,
              ),
            );
      const placings = keeping(filter, standings.all);
      const meeting = (...criteria: readonly RowSet[]): RowSet => intersection([words, ...criteria], every);
      const all = meeting(actors, publishers, placings);
      const bases = {
        all,
        actors: actors === every ? all : meeting(publishers, placings),
        publishers: publishers === every ? all : meeting(actors, placings),
        kinds:
          filter.kinds.size === 0
            ? all
            : meeting(actors, publishers, keeping(withoutKinds(filter), standings.kinds)),
        roles:
          filter.roles.size === 0
            ? all
            : meeting(actors, publishers, keeping(withoutRoles(filter), standings.roles)),
      };
      return {
        bases,
        standings,
        unsearched: said === null ? columns.rows : 0,
        keys: { placings: placingsKey, kinds: keyOf(filter.kinds), roles: keyOf(filter.roles) },
      };
    });
  };
}

/** One object stands for every row, so that it is known again. */
const orEvery = (set: RowSet, every: RowSet): RowSet => (set.size === every.size ? every : set);

const keyOf = (...parts: readonly Iterable<string>[]): string =>
  JSON.stringify(parts.map((part) => [...part].sort()));
