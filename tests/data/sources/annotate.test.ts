import { describe, expect, test } from "vitest";
import { compile } from "../../../src/data/sources/compile.ts";

const TEXT = [
  "MENU",
  "Envoy lands",
  "Photo of Rome",
  "The envoy landed in Rome on Monday.",
  "He saw Ann Lee there and in northern Italy.",
  "Photo of Rome",
].join("\n");

const PLACES = `
- { id: rome, name: Rome, kind: settlement, position: [12.5, 41.9] }
- { id: italy, name: Italy, kind: country, position: [12, 43] }
- { id: north, name: northern Italy, kind: region, position: [10, 45] }
- { id: rome-us, name: Rome in Georgia, kind: settlement, position: [-85.2, 34.3] }
- { id: twin-1, name: Twin, kind: settlement, position: [0, 0] }
- { id: twin-2, name: Twin, kind: settlement, position: [1, 1] }
`;

const HEAD = "title: Envoy lands\npublisher: P\nlanguage: en\n";

const ACTORS = {
  file: "actors.yaml",
  text: "- { id: ann-lee, name: Ann Lee, kind: person }\n- { id: bob, name: Bob, kind: person }",
};

/** The annotation of TEXT, with its problems as `line:column message`. */
function annotated(yaml: string) {
  const { atlas, problems } = compile({
    folder: { title: "T" },
    actors: ACTORS,
    places: [{ file: "places.yaml", text: PLACES }],
    units: null,
    areas: new Map(),
    articles: [
      { id: "a", text: { file: "a.txt", text: TEXT }, sidecar: { file: "a.yaml", text: HEAD + yaml } },
    ],
  });
  const [article] = atlas.articles.values();
  const told = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  return { article, excerpts: [...atlas.excerpts.values()], problems: told };
}

const LANDED = "  - quote: The envoy landed in Rome on Monday.\n";
const SAW = "  - quote: He saw Ann Lee there and in northern Italy.\n";

test("a whole annotation becomes an article and its excerpts in the order of the text", () => {
  const { article, excerpts, problems } = annotated(`headline: { quote: Envoy lands }
furniture: [{ quote: MENU }]
repeats: [{ quote: Photo of Rome, at: 111 }]
excerpts:
${SAW}    places:
      - { because: landed in Rome, place: Rome, role: scene }
      - { named: northern Italy, role: mention }
    actors: [Ann Lee]
  - { caption: Photo of Rome, at: 17, places: [{ named: Rome, role: scene }] }
${LANDED}    when: { date: 2024-05-06, basis: relative, words: Monday }
    places: [{ named: Rome, role: scene }]
`);
  expect(problems).toEqual([]);
  expect(article?.zones.map(({ kind, start }) => [kind, start])).toEqual([
    ["furniture", 0],
    ["title", 5],
    ["caption", 17],
    ["caption", 111],
  ]);
  expect(excerpts.map(({ quotation }) => quotation.slice(0, 9))).toEqual([
    "Photo of ",
    "The envoy",
    "He saw An",
  ]);
  expect(excerpts[2]).toMatchObject({
    actors: ["ann-lee"],
    placings: [
      { place: "rome", role: "scene", basis: "context", evidence: { start: 41, end: 55 } },
      { place: "north", role: "mention", basis: "named" },
    ],
  });
  expect(article?.mentions.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "place Rome",
    "place Rome",
    "date Monday",
    "actor Ann Lee",
    "place northern Italy",
  ]);
});

test("a shorter name is not found inside a longer one", () => {
  const { problems } = annotated(`excerpts:
${SAW}    places:
      - { named: Italy, role: mention }
      - { named: northern Italy, role: mention }
`);
  expect(problems).toEqual(["7:18 expected “Italy” in this excerpt as words of their own"]);
});

describe("what does not hold is told with line and column", () => {
  test.each([
    [
      "a quotation that is not in the text",
      "excerpts:\n  - quote: The envoy left.\n",
      "5:12 expected “The envoy left.” in the text, found no “The envoy left.” anywhere",
    ],
    [
      "a quotation that moved",
      "excerpts:\n  - quote: The envoy landed in Rome on Monday.\n    at: 30\n",
      "5:12 expected “The envoy landed in Rome on Monday.” at 30, found it at 31",
    ],
    [
      "an unknown place",
      `excerpts:\n${LANDED}    places: [{ named: Monday, role: scene }]\n`,
      "6:23 expected the name or the id of a place, found “Monday”",
    ],
    [
      "a name that two places have",
      `excerpts:\n${LANDED}    places: [{ named: Rome, place: Twin, role: scene }]\n`,
      "6:36 expected one place, found several named “Twin”: write “place:” with an id",
    ],
    [
      "a name that the excerpt does not say",
      `excerpts:\n${SAW}    places: [{ named: Rome, role: scene }]\n`,
      "6:23 expected “Rome” in this excerpt as words of their own",
    ],
    [
      "a place without a role",
      `excerpts:\n${LANDED}    places: [{ named: Rome }]\n`,
      "6:23 expected a role beside “named”: scene, seat or mention",
    ],
    [
      "a demonym with a role",
      `excerpts:\n${LANDED}    places: [{ demonym: Rome, place: Rome, role: scene }]\n`,
      "6:50 expected no role: a demonym places nothing",
    ],
    [
      "a context without a place",
      `excerpts:\n${LANDED}    places: [{ because: He saw, role: scene }]\n`,
      "6:14 expected either “named”, or “demonym” and “place”, or “because” and “place”",
    ],
    [
      "a context from inside the excerpt",
      `excerpts:\n${LANDED}    places: [{ because: landed in Rome, place: Rome, role: scene }]\n`,
      "6:25 expected words outside this excerpt; those inside it are “named”",
    ],
    [
      "a context that nobody wrote",
      `excerpts:\n${LANDED}    places: [{ because: He flew, place: Rome, role: scene }]\n`,
      "6:25 expected “He flew” in the text, found no “He flew” anywhere",
    ],
    [
      "one place twice",
      `excerpts:\n${SAW}    places: [{ named: northern Italy, role: scene }, { because: landed, place: north, role: seat }]\n`,
      "6:13 expected each place once with a role, found north twice",
    ],
    [
      "an unknown actor",
      `excerpts:\n${SAW}    actors: [Ann Lee, Carl]\n`,
      "6:23 expected the name or the id of an actor, found “Carl”",
    ],
    [
      "an actor whom no alias names",
      `excerpts:\n${SAW}    actors: [Ann Lee, Bob]\n`,
      "6:23 expected an alias of Bob in this excerpt, found none",
    ],
    [
      "an actor who is named and not listed",
      `excerpts:\n${SAW}    actors: []\n`,
      "6:13 expected Ann Lee in this list, since “Ann Lee” names them",
    ],
    [
      "a date that is not EDTF",
      `excerpts:\n${LANDED}    when: { date: Monday, basis: text }\n`,
      "6:19 expected an EDTF date such as 2017-09-26, 2017-08, 2011 or ../2018-03-22, found “Monday”",
    ],
    [
      "words of a date that nobody wrote",
      `excerpts:\n${LANDED}    when: { date: 2024, basis: text, words: Tuesday }\n`,
      "6:45 expected words of the article, found “Tuesday”, which it nowhere says",
    ],
    [
      "another date that is not there",
      `excerpts:\n${LANDED}    dates: [{ words: Friday }]\n`,
      "6:22 expected “Friday” in this excerpt",
    ],
    [
      "an excerpt in two forms",
      "excerpts:\n  - { quote: MENU, caption: MENU }\n",
      "5:5 expected either “quote” or “caption”",
    ],
    [
      "an excerpt in the furniture",
      "furniture: [{ quote: MENU }]\nexcerpts:\n  - quote: MENU\n",
      "6:5 expected words of the article, found them in its furniture",
    ],
    [
      "an excerpt inside another",
      `excerpts:\n${LANDED}  - quote: in Rome on Monday\n`,
      "6:5 expected words apart from the other annotations, found 48 inside one",
    ],
  ])("%s", (_, yaml, problem) => {
    expect(annotated(yaml).problems).toEqual([problem]);
  });
});

test("an excerpt that does not hold leaves the others alone", () => {
  const { excerpts } = annotated(`excerpts:\n  - quote: Nowhere\n${LANDED}`);
  expect(excerpts.map(({ quotation }) => quotation)).toEqual(["The envoy landed in Rome on Monday."]);
});
