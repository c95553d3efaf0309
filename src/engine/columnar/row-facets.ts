import { ROLES } from "../../core/excerpt.ts";
import type { ActorId } from "../../core/ids.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import type { Facet, Facets } from "../../core/question.ts";
import type { Asked } from "./asked.ts";
import { kindCounter, roleCounter, traitCounts } from "./count-traits.ts";
import { type Counter, columnCounter, listCounter } from "./counter.ts";
import { kept, once } from "./once.ts";
import { Sweep, type When } from "./sweep.ts";
import type { Table } from "./table.ts";
import { whileStill } from "./while-still.ts";

/** Counts the facets of what is asked, going on from what was asked before. */
export function facetCounting({ columns, dialOf }: Table): (asked: Asked, when: When) => Facets {
  const sweep = (counter: Counter) => new Sweep(counter, dialOf, columns.times.first.length);
  const actors = once(() => sweep(listCounter(columns.naming, columns.actors.length)));
  const publishers = once(() => sweep(columnCounter(() => columns.publisher, columns.publishers.length)));
  const kinds = kept<Sweep>(2);
  const roles = kept<Sweep>(2);
  const facetOf = {
    actors: facetIn(columns.actors),
    publishers: facetIn(columns.publishers),
    kinds: facetIn(PLACE_KINDS, traitCounts),
    roles: facetIn(ROLES, traitCounts),
  };

  return ({ bases, standings, keys }, when) => {
    const kindsNow = kinds(keys.roles, () => sweep(kindCounter(columns, standings.kinds)));
    const rolesNow = roles(keys.kinds, () => sweep(roleCounter(columns, standings.roles)));
    return {
      actors: facetOf.actors(actors().moveTo({ base: bases.actors, ...when })),
      publishers: facetOf.publishers(publishers().moveTo({ base: bases.publishers, ...when })),
      kinds: facetOf.kinds(kindsNow.moveTo({ base: bases.kinds, ...when })),
      roles: facetOf.roles(rolesNow.moveTo({ base: bases.roles, ...when })),
    };
  };
}

/** Counts who else is named where all of some actors are; `asked` puts these in the place of the filter's own. */
export function togetherCounting({ columns, dialOf, numberOfActor }: Table) {
  const sweep = once(
    () => new Sweep(listCounter(columns.naming, columns.actors.length), dialOf, columns.times.first.length),
  );
  const facetOf = facetFrom(columns.actors);
  return (together: ReadonlySet<ActorId>, asked: Asked, when: When): Facet<ActorId> => {
    const counts = sweep()
      .moveTo({ base: asked.bases.all, ...when })
      .values.slice();
    for (const actor of together) counts[numberOfActor(actor) ?? -1] = 0;
    return facetOf(counts);
  };
}

/** As `facetFrom`; while the counts stay, the facet is the same object. `countsOf` takes the counts of values from the sweep's. */
function facetIn<Value extends string>(
  values: readonly Value[],
  countsOf: (counted: Int32Array) => Int32Array = (counted) => counted,
): (counted: Sweep) => Facet<Value> {
  const facetOf = facetFrom(values);
  return whileStill((counted) => facetOf(countsOf(counted)));
}

/**
 * Counts of `values` as a facet: those that count anything, most first, then by value. A count and the rank of its
 * value are packed into one number, since numbers sort some twenty times faster than a comparison is called.
 */
function facetFrom<Value extends string>(values: readonly Value[]): (counts: Int32Array) => Facet<Value> {
  const size = values.length;
  const ordered = once(() =>
    Uint32Array.from(values.keys()).sort((a, b) => ((values[a] ?? "") > (values[b] ?? "") ? -1 : 1)),
  );
  return (counts) => {
    const order = ordered();
    const keys = new Float64Array(size);
    let found = 0;
    for (let rank = 0; rank < size; rank++) {
      const count = counts[order[rank] ?? 0] ?? 0;
      if (count > 0) keys[found++] = count * size + rank;
    }
    const facet = new Map<Value, number>();
    for (const key of keys.subarray(0, found).sort().reverse()) {
      const count = Math.floor(key / size);
      const value = values[order[key - count * size] ?? 0];
      if (value !== undefined) facet.set(value, count);
    }
    return facet;
  };
}
