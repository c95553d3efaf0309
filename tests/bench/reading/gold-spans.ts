import type { Corpus, GoldPlace } from "../../../geodata/model/gold.ts";
import type { Gazetteer, Sense } from "../../../src/read/gazetteer/gazetteer.ts";
import type { Lexicon } from "../../../src/read/model/lexicon.ts";
import type { Candidate, Draft } from "../../../src/read/recognise/candidate.ts";
import type { Recognised } from "../../../src/read/recognise/decode.ts";
import { draftOf } from "../../../src/read/recognise/draft.ts";
import { placed } from "../../../src/read/resolve/place-mentions.ts";
import type { Tally } from "../../../src/read/resolve/tally.ts";
import { isNear } from "./measure.ts";

export type GoldSpanScores = { readonly point: number; readonly area: number };

/** Resolution alone: the gold spans are given, the resolver says where each lies; no answer is wrong. */
export function goldSpanScores(
  { articles }: Corpus,
  gazetteer: Gazetteer,
  lexicon: Lexicon,
  source: (article: string) => Tally | null,
): GoldSpanScores {
  const count = { gold: 0, point: 0, area: 0 };
  for (const { id, text, toponyms } of articles) {
    const draft = draftOf(text, gazetteer, lexicon);
    const given = toponyms.map(
      (place): Recognised => ({ candidate: candidateAt(draft, place), label: "place", chance: 1 }),
    );
    const { found } = placed(draft, given, source(id), []);
    const answers = new Map(found.map((one) => [one.mention, one.place]));
    toponyms.forEach((place, index) => {
      if (place.lat === null) return;
      count.gold += 1;
      const mention = given[index];
      const answer = mention === undefined ? undefined : answers.get(mention);
      if (answer === undefined) return;
      const said = {
        position: answer.position,
        radiusKm: answer.kind === "settlement" || answer.kind === "facility" ? 0 : answer.radiusKm,
      };
      if (isNear(said, place, false)) count.point += 1;
      if (isNear(said, place, true)) count.area += 1;
    });
  }
  return { point: count.point / count.gold, area: count.area / count.gold };
}

function candidateAt(draft: Draft, { start, end }: GoldPlace): Candidate {
  const { tokens, folded, gazetteer, text } = draft;
  const first = tokens.findIndex((token) => token.end > start);
  const next = tokens.findIndex((token) => token.start >= end);
  const last = next < 0 ? tokens.length : next;
  const key = folded.slice(first, last).join(" ");
  const senses = sensesOf(gazetteer, key);
  const people = senses.filter(({ use }) => use === "demonym");
  const places = senses.filter(({ use }) => use === "name" || use === "alternate");
  const short = senses.filter(({ use }) => use === "abbreviation" || use === "code");
  const big = places.some(
    ({ row, use }) =>
      use === "name" && (gazetteer.population(row) > 300_000 || gazetteer.kind(row) === "country"),
  );
  if (people.length > 0 && !big) return { kind: "demonym", first, last, start, end, key, senses: people };
  const written = text.slice(start, end);
  const clipped =
    short.length > 0 &&
    (places.length === 0 || (!big && (written.includes(".") || written === written.toUpperCase())));
  return clipped
    ? { kind: "abbreviation", first, last, start, end, key, senses: [...short, ...places] }
    : { kind: "name", first, last, start, end, key, senses: [...places, ...short] };
}

/** The name as it stands, or without the words that annotators took in and lists leave out. */
function sensesOf(gazetteer: Gazetteer, key: string): readonly Sense[] {
  for (const name of [
    key,
    key.replace(/^the /, ""),
    key.replace(/ (?:county|state|province|city|region|district)$/, ""),
  ]) {
    const senses = gazetteer.lookup(name);
    if (senses.length > 0) return senses.slice(0, 40);
  }
  return [];
}
