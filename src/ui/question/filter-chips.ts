import type { Atlas } from "../../core/atlas.ts";
import type { Filter } from "../../core/filter.ts";
import { toggled } from "../../core/filter-change.ts";
import { KIND_NAMES, periodLabel, ROLE_NAMES } from "../names.ts";

export type Chip = {
  readonly key: string;
  readonly label: string;
  /** The word that ties it to the chip before ("or", "and"). */
  readonly joiner: string | null;
  readonly without: (filter: Filter) => Filter;
};

/** A removable chip for each thing that the filter asks, in a steady order. */
export function chipsOf(filter: Filter, atlas: Atlas): readonly Chip[] {
  const nameOf = (id: Parameters<typeof atlas.actors.get>[0]) => atlas.actors.get(id)?.name ?? id;
  const word = filter.match === "all" ? "and" : "or";
  return [
    ...[...filter.actors].map((actor, i) => ({
      key: `actor ${actor}`,
      label: nameOf(actor),
      joiner: i === 0 ? null : word,
      without: (now: Filter) => ({ ...now, actors: toggled(now.actors, actor) }),
    })),
    ...[...filter.not].map((actor) => ({
      key: `not ${actor}`,
      label: `not ${nameOf(actor)}`,
      joiner: null,
      without: (now: Filter) => ({ ...now, not: toggled(now.not, actor) }),
    })),
    ...(filter.period === null
      ? []
      : [
          {
            key: "period",
            label: periodLabel(filter.period, filter.clock),
            joiner: null,
            without: (now: Filter) => ({ ...now, period: null }),
          },
        ]),
    ...filter.words.map((said) => ({
      key: `word ${said}`,
      label: `“${said}”`,
      joiner: null,
      without: (now: Filter) => ({ ...now, words: now.words.filter((other) => other !== said) }),
    })),
    ...[...filter.publishers].map((publisher, i) => ({
      key: `publisher ${publisher}`,
      label: publisher,
      joiner: i === 0 ? null : "or",
      without: (now: Filter) => ({ ...now, publishers: toggled(now.publishers, publisher) }),
    })),
    ...[...filter.kinds].map((kind, i) => ({
      key: `kind ${kind}`,
      label: KIND_NAMES[kind],
      joiner: i === 0 ? null : "or",
      without: (now: Filter) => ({ ...now, kinds: toggled(now.kinds, kind) }),
    })),
    ...[...filter.roles].map((role, i) => ({
      key: `role ${role}`,
      label: ROLE_NAMES[role],
      joiner: i === 0 ? null : "or",
      without: (now: Filter) => ({ ...now, roles: toggled(now.roles, role) }),
    })),
  ];
}
