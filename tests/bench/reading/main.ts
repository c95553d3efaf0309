import { parseArgs } from "node:util";
import { corporaIn } from "../../../geodata/model/gold.ts";
import { dateTable } from "./dates.ts";
import { leaveOneOut } from "./left-out.ts";
import { shippedGazetteer, shippedModel } from "./opened.ts";
import { PUBLISHED } from "./published.ts";
import { speedOf } from "./speed.ts";

/** `npm run bench:reading -- --gold DIR`: how well and how fast articles are read; corpora that are absent are skipped. */
export function bench(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { gold: { type: "string", default: "" } } });
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  const corpora = corporaIn(values.gold);
  if (corpora.length === 0) {
    print("No corpora in the folder named by --gold: nothing measured.");
    return;
  }

  const gazetteer = shippedGazetteer();
  const { lexicon } = shippedModel();
  print(
    "Leave one corpus out. F1 strict | end to end @161 km, area-tolerant | gold spans @161 km, area-tolerant | at 0.8: precision, cover, placed",
  );
  for (const { name, plain, withSource, spans, spansWithSource } of leaveOneOut(
    corpora,
    gazetteer,
    lexicon,
  )) {
    for (const [label, scores, given] of [
      [name, plain, spans],
      [`${name} + source`, withSource, spansWithSource],
    ] as const) {
      const { precision, recall, f1, endToEnd, endToEndArea, sure } = scores;
      print(
        `${label.padEnd(18)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} | ${percent(endToEnd)} ${percent(endToEndArea)} | ${percent(given.point)} ${percent(given.area)} | ${percent(sure.precision)} ${percent(sure.cover)} ${percent(sure.placed)}`,
      );
    }
  }
  print("\nOthers, from their public output: F1 strict / end to end @161 km on LGL, TR-News, GeoVirus");
  for (const [system, scores] of PUBLISHED) {
    print(
      `${system.padEnd(18)} ${scores.map(([f1, end]) => `${f1.toFixed(1)} / ${end?.toFixed(1) ?? "–"}`).join("   ")}`,
    );
  }
  for (const line of dateTable(values.gold)) print(line);
  for (const line of speedOf(corpora)) print(line);
}
