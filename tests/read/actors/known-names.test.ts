import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { knownActorsFile } from "../../../geodata/model/known-actors-file.ts";
import type { KnownActor } from "../../../src/read/actors/known.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "../../bench/reading/opened.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];
const { actors } = model.known;

const SENTENCES: Readonly<Record<KnownActor["kind"], readonly string[]>> = {
  person: [
    "The crowd waited two hours before @ came out to speak.",
    "@ said on Monday that the talks had failed.",
    "A letter to @ was found in the archive on Friday.",
  ],
  organisation: [
    "A spokesman for @ declined to comment.",
    "@ said on Tuesday that it would appeal.",
    "Her brother has worked for @ since the spring.",
  ],
  government: [
    "Officials at @ would not say who had signed the letter.",
    "@ said on Wednesday that the border would stay closed.",
    "A protest outside @ ended without arrests.",
  ],
  group: [
    "Fighters of @ entered the town at dawn.",
    "@ claimed responsibility for the bombing.",
    "Two men were jailed for having joined @ as students.",
  ],
};

/** As a sentence would have it: no article of its own, none where the name has one. */
const sentencesOn = ({ kind, name }: KnownActor): readonly string[] =>
  SENTENCES[kind].map((sentence) => sentence.replace("@", name));

/** Names that mean something else as often: they ask for more evidence than a plain sentence gives. */
const isPlain = ({ name }: KnownActor): boolean => {
  const match = model.known.matchAt(tokensOf(name), 0);
  return match?.sure === true;
};
const tokensOf = (text: string) =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{Nd}+/gu)].map(({ 0: word, index }, at, all) => {
    const before = all[at - 1];
    return {
      text: word,
      folded: word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, ""),
      capital: /^\p{Lu}/u.test(word),
      gap: before === undefined ? "" : text.slice(before.index + before[0].length, index),
      opens: at === 0,
    };
  });

test("the shipped table is made of the written one, and has a thousand actors and more", () => {
  const source = readFileSync("geodata/known-actors/known-actors.tsv", "utf8");
  expect(readFileSync("public/model/known-actors.tsv", "utf8")).toBe(knownActorsFile(source));
  expect(actors.length).toBeGreaterThanOrEqual(1000);
});

test("its names are found in plain sentences with the right kind, 97 in 100 and more", () => {
  const asked = actors.filter(isPlain).filter((_, index) => index % 3 === 0);
  expect(asked.length).toBeGreaterThanOrEqual(300);
  const wrong = asked.flatMap((actor) =>
    sentencesOn(actor).flatMap((sentence) => {
      const reading = read(sentence, NO_HINTS, gazetteer, model);
      const said = reading.actors.find(({ id }) => id === actor.id);
      return said?.kind === actor.kind ? [] : [sentence];
    }),
  );
  const share = 1 - wrong.length / (3 * asked.length);
  expect(share, wrong.slice(0, 40).join("\n")).toBeGreaterThanOrEqual(0.97);
});
