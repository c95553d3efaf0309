import type { Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";

/** What stands between the names of a list: "Utah, Washington and Wisconsin". */
const JOINT = /^(?:, |,? and |,? or )$/;
/** Fewer others than this make no list. */
const OTHERS = 2;

/**
 * The places, by their index, that stand in a list with provinces alone: in "Utah, Washington and Wisconsin" a state is
 * meant. `places` come in the order of the text.
 */
export function listedWithProvinces(
  { text, gazetteer }: Draft,
  places: readonly Recognised[],
): ReadonlySet<number> {
  const listed = new Set<number>();
  const isProvince = ({ candidate }: Recognised): boolean =>
    candidate.senses[0] !== undefined && gazetteer.feature(candidate.senses[0].row) === "province";
  for (let first = 0; first < places.length; ) {
    let last = first + 1;
    while (last < places.length && JOINT.test(between(text, places[last - 1], places[last]))) last += 1;
    const members = places.slice(first, last);
    const others = members.filter((member) => !isProvince(member)).length;
    members.forEach((member, at) => {
      const strangers = others - (isProvince(member) ? 0 : 1);
      if (members.length > OTHERS && strangers === 0) listed.add(first + at);
    });
    first = last;
  }
  return listed;
}

function between(text: string, before: Recognised | undefined, after: Recognised | undefined): string {
  if (before === undefined || after === undefined) return "";
  const { end } = before.candidate;
  return text.slice(end, Math.min(after.candidate.start, end + 8));
}
