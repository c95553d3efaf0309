import type { GoldActorArticle } from "../../../geodata/model/actor-gold.ts";
import type { Span } from "../../../src/core/article.ts";

/** What was said to name an actor, and which. */
export type SaidActor = Span & { readonly actor: string };

export type ActorScores = {
  readonly exact: number;
  readonly overlap: number;
  readonly found: number;
  /** Whether mentions of one actor were joined and others kept apart; says something where the corpus joins them. */
  readonly joined: number;
};

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** The metrics of the corpora's README: exact and overlap F1, share of actors found, B³ F1. */
export function actorScores(
  judged: readonly { readonly gold: GoldActorArticle; readonly said: readonly SaidActor[] }[],
): ActorScores {
  const count = {
    said: 0,
    gold: 0,
    exact: 0,
    met: 0,
    reached: 0,
    entities: 0,
    found: 0,
    precise: 0,
    whole: 0,
  };
  for (const { gold, said: all } of judged) {
    const { actors, ignored = [] } = gold;
    const said = all.filter(
      (one) => actors.some((actor) => overlaps(one, actor)) || !ignored.some((span) => overlaps(one, span)),
    );
    count.said += said.length;
    count.gold += actors.length;
    for (const one of said) {
      if (actors.some(({ start, end }) => start === one.start && end === one.end)) count.exact += 1;
      if (actors.some((actor) => overlaps(one, actor))) count.met += 1;
    }
    const readAs = actors.map((actor, index) => bestOver(said, actor)?.actor ?? `none ${index}`);
    const entity = actors.map((actor, index) => actor.entity ?? `alone ${index}`);
    const seen = new Map<number | string, boolean>();
    actors.forEach((actor, index) => {
      const reached = said.some((one) => overlaps(one, actor));
      if (reached) count.reached += 1;
      const own = entity[index] ?? "";
      seen.set(own, (seen.get(own) ?? false) || reached);
      const asRead = readAs.flatMap((other, at) => (other === readAs[index] ? [at] : []));
      const asGold = entity.flatMap((other, at) => (other === own ? [at] : []));
      const both = asRead.filter((at) => entity[at] === own).length;
      count.precise += both / asRead.length;
      count.whole += both / asGold.length;
    });
    count.entities += seen.size;
    count.found += [...seen.values()].filter(Boolean).length;
  }
  return {
    exact: f1(count.exact / count.said, count.exact / count.gold),
    overlap: f1(count.met / count.said, count.reached / count.gold),
    found: count.found / count.entities,
    joined: f1(count.precise / count.gold, count.whole / count.gold),
  };
}

/** The prediction that shares most with a mention. */
function bestOver(said: readonly SaidActor[], gold: Span): SaidActor | undefined {
  const shared = (one: Span): number => Math.min(one.end, gold.end) - Math.max(one.start, gold.start);
  return said.filter((one) => overlaps(one, gold)).sort((a, b) => shared(b) - shared(a))[0];
}
