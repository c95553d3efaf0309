import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openGazetteer } from "../../src/read/gazetteer/open.ts";
import { openLexicon } from "../../src/read/model/lexicon.ts";
import { writeWeights } from "../../src/read/model/model.ts";
import { examplesFrom } from "./examples.ts";
import { fitted } from "./fit.ts";
import { corporaIn } from "./gold.ts";

/** Trains the reader's scorer on gold corpora and writes public/model/weights.tsv. See README.md beside this file. */
const PUBLIC = new URL("../../public/", import.meta.url);
const { values } = parseArgs({ options: { gold: { type: "string" } } });

const corpora = corporaIn(values.gold ?? "");
if (corpora.length === 0) {
  process.stderr.write("No corpora found. Name their folder: --gold DIR\n");
  process.exit(2);
}
const gazetteer = openGazetteer(readFileSync(new URL("gazetteer/gazetteer.bin", PUBLIC)));
const lexicon = openLexicon(readFileSync(new URL("model/lexicon.bin", PUBLIC)));
if (gazetteer.kind === "failed") throw new Error(gazetteer.reason);
if (lexicon.kind === "failed") throw new Error(lexicon.reason);

const examples = corpora.flatMap((corpus) => examplesFrom(corpus, gazetteer.gazetteer, lexicon.lexicon));
const file = writeWeights(fitted(examples));
writeFileSync(new URL("model/weights.tsv", PUBLIC), file);
process.stderr.write(
  `${corpora.map(({ name }) => name).join(", ")}: ${examples.length} examples, ${file.length} bytes\n`,
);
