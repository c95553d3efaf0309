import { readFileSync, writeFileSync } from "node:fs";
import { knownActorsFile } from "./known-actors-file.ts";

/** Writes public/model/known-actors.tsv from geodata/known-actors/known-actors.tsv. */
const SOURCE = new URL("../known-actors/known-actors.tsv", import.meta.url);
const OUT = new URL("../../public/model/known-actors.tsv", import.meta.url);

const file = knownActorsFile(readFileSync(SOURCE, "utf8"));
writeFileSync(OUT, file);
process.stderr.write(`${file.trim().split("\n").length - 1} actors, ${file.length} characters\n`);
