import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openKnownActors } from "../../src/read/actors/known.ts";
import { openGazetteer } from "../../src/read/gazetteer/open.ts";
import { openLexicon } from "../../src/read/model/lexicon.ts";
import { writeTagger } from "../../src/read/tagger/tagger-file.ts";
import { actorCorporaIn } from "./actor-gold.ts";
import { chainFitted } from "./chain-fit.ts";
import { LEAST_OF_TAGGER } from "./least.ts";
import { taggedSentences } from "./tagger-lessons.ts";

/**
 * Trains the reader's tagger on gold corpora of actors and writes public/model/tagger.bin. See README.md beside this
 * file. `--without NAME` leaves a corpus out, `--out FILE` writes elsewhere.
 */
const PUBLIC = new URL("../../public/", import.meta.url);

const { values } = parseArgs({
  options: { gold: { type: "string" }, without: { type: "string" }, out: { type: "string" } },
});
const corpora = actorCorporaIn(values.gold ?? "").filter(({ name }) => name !== values.without);
if (corpora.length === 0) {
  process.stderr.write("No corpora of actors found. Name their folder: --gold DIR\n");
  process.exit(2);
}
const gazetteer = openGazetteer(readFileSync(new URL("gazetteer/gazetteer.bin", PUBLIC)));
const lexicon = openLexicon(readFileSync(new URL("model/lexicon.bin", PUBLIC)));
const known = openKnownActors(readFileSync(new URL("model/known-actors.tsv", PUBLIC), "utf8"));
if (gazetteer.kind === "failed") throw new Error(gazetteer.reason);
if (lexicon.kind === "failed") throw new Error(lexicon.reason);
if (known.kind === "failed") throw new Error(known.reason);

const lessons = corpora.flatMap((corpus) =>
  taggedSentences(corpus, gazetteer.gazetteer, lexicon.lexicon, known.known),
);
const file = writeTagger(chainFitted(lessons), LEAST_OF_TAGGER);
writeFileSync(values.out ?? new URL("model/tagger.bin", PUBLIC), file);
process.stderr.write(
  `${corpora.map(({ name }) => name).join(", ")}: ${lessons.length} sentences, ${file.length} bytes\n`,
);
