import { dayNumber } from "../../core/day.ts";
import type { Clock } from "../../core/filter.ts";
import type { Bin } from "../../core/histogram.ts";
import { placeOf } from "../../core/time-strip.ts";
import { type Attention, useDesk } from "../desk/desk.ts";

type Props = { readonly attention: Attention; readonly clock: Clock; readonly bins: readonly Bin[] };

/** Where the excerpt that the attention rests on lies along time. */
export function Attended({ attention, clock, bins }: Props) {
  const { atlas } = useDesk();
  const excerpt = attention.kind === "excerpt" ? atlas.excerpts.get(attention.excerpt) : undefined;
  if (excerpt === undefined) return null;
  const when = clock === "happened" ? excerpt.when : (atlas.articles.get(excerpt.article)?.published ?? null);
  if (when === null) return null;
  const from = when.earliest === null ? 0 : placeOf(dayNumber(when.earliest), bins);
  const to = when.latest === null ? bins.length : placeOf(dayNumber(when.latest) + 1, bins);
  return (
    <span
      className="time-attended"
      style={{
        insetInlineStart: `${(from / bins.length) * 100}%`,
        inlineSize: `${((to - from) / bins.length) * 100}%`,
      }}
    />
  );
}
