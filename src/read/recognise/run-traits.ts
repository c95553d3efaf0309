import type { Candidate, Draft } from "./candidate.ts";
import type { Surroundings } from "./surroundings.ts";
import { GEOGRAPHY, ORGANISATIONS, TITLES } from "./vocabulary.ts";

/** Where the candidate stands in its run of capitals, and what the rest of that run is. */
export function runTraits(draft: Draft, candidate: Candidate, around: Surroundings, traits: string[]): void {
  const { tokens, lexicon } = draft;
  const { first, last } = candidate;
  const run = around.runAt[first];
  if (run === undefined) return;
  const [before, after] = [first - run.first, run.last - last];
  const place = before <= 0 && after <= 0 ? "whole" : before <= 0 ? "start" : after <= 0 ? "end" : "middle";
  traits.push(`run:${place}`, `run:${place},${Math.min(4, run.last - run.first)}`);
  const [head, tail] = [tokens[run.first], tokens[run.last - 1]];
  if (head === undefined || tail === undefined) return;
  if (after > 0) {
    traits.push(`run ends~${lexicon.word(tail.folded)?.cluster ?? "?"}`);
    if (ORGANISATIONS.has(tail.folded)) traits.push("run ends as an organisation");
    if (GEOGRAPHY.has(tail.folded)) traits.push("run ends as a place");
  }
  if (before > 0) {
    traits.push(`run begins~${lexicon.word(head.folded)?.cluster ?? "?"}`);
    if (TITLES.has(head.folded)) traits.push("run begins with a title");
    if (lexicon.word(head.folded)?.firstName) traits.push("run begins with a first name");
    const inner = tokens[first - 1];
    if (inner !== undefined && !inner.capital) traits.push(`inside a run after ${inner.folded}`);
  }
  const led = tokens[run.first - 1];
  if (before >= 0 && after <= 0 && before > 0 && led !== undefined && TITLES.has(led.folded))
    traits.push("run led by a title");
  const follower = tokens[run.last];
  if (
    place === "whole" &&
    tail.text.length <= 6 &&
    tail.text === tail.text.toUpperCase() &&
    last - first === 1
  )
    traits.push("acronym");
  if (
    follower !== undefined &&
    !follower.opens &&
    /^\($/.test(follower.gap.trim()) &&
    follower.text.length > 1 &&
    follower.text === follower.text.toUpperCase()
  ) {
    traits.push("run then (ACRONYM)");
  }
}
