import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openGazetteer } from "../../src/read/gazetteer/open.ts";
import { writeWeights } from "../../src/read/model/weights.ts";
import { lessonsFrom } from "./examples.ts";
import { corporaIn } from "./gold.ts";
import { learned } from "./learn.ts";
import { LEAST } from "./least.ts";
import { shippedModel } from "./shipped-model.ts";

/** Trains the reader's scorer on gold corpora and writes public/model/weights.tsv. See README.md beside this file. */
const PUBLIC = new URL("../../public/", import.meta.url);

const { values } = parseArgs({ options: { gold: { type: "string" } } });

const corpora = corporaIn(values.gold ?? "");
if (corpora.length === 0) {
  process.stderr.write("No corpora found. Name their folder: --gold DIR\n");
  process.exit(2);
}
const gazetteer = openGazetteer(readFileSync(new URL("gazetteer/gazetteer.bin", PUBLIC)));
if (gazetteer.kind === "failed") throw new Error(gazetteer.reason);

const model = shippedModel();
const lessons = corpora.flatMap((corpus) => lessonsFrom(corpus, gazetteer.gazetteer, model));
const file = writeWeights(learned(lessons), LEAST);
writeFileSync(new URL("model/weights.tsv", PUBLIC), file);
process.stderr.write(
  `${corpora.map(({ name }) => name).join(", ")}: ${lessons.length} articles, ${file.length} bytes\n`,
);
