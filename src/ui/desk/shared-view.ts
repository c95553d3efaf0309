import type { Atlas } from "../../core/atlas.ts";
import { countText } from "../../core/count-text.ts";
import type { ViewState } from "../../core/state.ts";
import { readLink, writeLink } from "../../data/link.ts";
import type { Visit } from "./use-visit.ts";

/** A link that others can open, and what of the view it does not carry: a sentence, null where it carries all. */
export type SharedView = { readonly address: string; readonly missing: string | null };

/** Others open the atlas as it was opened here: what was added to it since is in no link. */
export function sharedView(
  state: ViewState,
  { opened, atlas, added }: Pick<Visit, "opened" | "atlas" | "added">,
  page: URL,
): SharedView {
  if (added.size === 0) return { address: page.href, missing: null };
  const carried = readLink(writeLink(state), opened).state;
  const address = new URL(page);
  address.hash = writeLink(carried);
  const [articles, they] =
    added.size === 1
      ? ["the article that you added", "it has"]
      : [`the ${countText(added.size)} articles that you added`, "they have"];
  const lost = lostOf(state, carried, atlas);
  const also = lost.length === 0 ? "" : `, and without what only ${they}: ${lost.join(", ")}`;
  return { address: address.href, missing: `It opens the atlas without ${articles}${also}.` };
}

/** What a state asks for and the one that is carried does not, a few words each. */
function lostOf(
  state: ViewState,
  carried: ViewState,
  { places, actors, articles }: Atlas,
): readonly string[] {
  const lost: string[] = [];
  const { filter, place, excerpt, reading } = state;
  if (place !== carried.place && place !== null) lost.push(`the place ${places.get(place)?.name ?? place}`);
  else if (excerpt !== carried.excerpt) lost.push("the excerpt in the popup");
  if (reading !== null && carried.reading === null)
    lost.push(`the open article “${articles.get(reading.article)?.title ?? reading.article}”`);
  for (const actor of [...filter.actors, ...filter.not]) {
    if (carried.filter.actors.has(actor) || carried.filter.not.has(actor)) continue;
    lost.push(`the actor ${actors.get(actor)?.name ?? actor}`);
  }
  for (const publisher of filter.publishers)
    if (!carried.filter.publishers.has(publisher)) lost.push(`the publisher ${publisher}`);
  return lost;
}
