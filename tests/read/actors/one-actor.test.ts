import { expect, test } from "vitest";
import { openKnownActors } from "../../../src/read/actors/known.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "../../bench/reading/opened.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];
const actorsOf = (text: string) => read(text, NO_HINTS, gazetteer, model).actors;

test.each([
  ["Ann Bowles met her father, Mr Bowles, in court. Ms Bowles wept.", ["Ann Bowles", "Bowles"]],
  ["Ann Berk, M.S., R.D., told a class that rice is best.", ["Ann Berk"]],
  ["Human Rights Watch told Reuters that the files were safe.", ["Human Rights Watch", "Reuters"]],
  ["Rebels held the town on Monday. Gunmen burned the market.", []],
])("%s", (text, names) => {
  expect(actorsOf(text).map(({ name }) => name)).toEqual(names);
});

test.each([
  ["Hezbollah fired at the post. Later Hizbullah denied it.", "hezbollah", 3],
  ["Volodymyr Zelensky spoke. Zelenskyy left; Zelenskiy's aides stayed.", "volodymyr-zelensky", 3],
])("spellings of the table are one actor: %s", (text, id, spellings) => {
  expect(actorsOf(text)).toMatchObject([{ id }]);
  expect(actorsOf(text)[0]?.aliases.length).toBeGreaterThanOrEqual(Math.min(2, spellings));
});

test("a person's name like a weekday's is no date", () => {
  const { mentions, actors } = read("Sheriff Tuesday Weld heard him on Monday.", NO_HINTS, gazetteer, model);
  expect(actors.map(({ name }) => name)).toEqual(["Tuesday Weld"]);
  expect(mentions.flatMap(({ kind, text }) => (kind === "date" ? [text] : []))).toEqual(["Monday"]);
});

test("a surname of the table is someone else's where the article names another in full", () => {
  const [actor, ...others] = actorsOf("Francesca Albanese spoke in Geneva. Albanese read the report aloud.");
  expect(others).toEqual([]);
  expect(actor?.id).toBe("francesca-albanese");
});

test.each([
  ["of another kind", "something else\n"],
  ["with a line that is no actor", "dateline known actors 1\nx\tdragon\t\tX\t\n"],
])("a table %s fails with a reason", (_, file) => {
  expect(openKnownActors(file)).toMatchObject({ kind: "failed" });
});
