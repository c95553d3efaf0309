import { parseArgs } from "node:util";
import { corporaIn } from "../../../geodata/model/gold.ts";
import { actorTable } from "./actors.ts";
import { dateTable, timedTexts } from "./dates.ts";
import { leaveOneOut } from "./left-out.ts";
import { pageTable } from "./pages.ts";
import { PUBLISHED } from "./published.ts";
import { opening, speedOf } from "./speed.ts";

/**
 * `npm run bench:reading -- --gold DIR [--only places|actors|dates|pages]`: how well and how fast articles are read; corpora
 * that are absent are skipped.
 */
export function bench(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { gold: { type: "string", default: "" }, only: { type: "string" } },
  });
  const asked = (part: string): boolean => values.only === undefined || values.only === part;
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  if (asked("pages")) for (const line of pageTable(values.gold)) print(line);
  if (values.only === "pages") return;
  const opened = opening();
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  if (asked("places")) measurePlaces();
  if (asked("actors")) for (const line of actorTable(values.gold, opened)) print(line);
  if (asked("dates")) for (const line of dateTable(values.gold)) print(line);

  function measurePlaces(): void {
    const corpora = corporaIn(values.gold);
    if (corpora.length === 0) {
      print("No corpora of places in the folder named by --gold: places and speed not measured.");
      return;
    }
    const texts = [
      ...corpora.flatMap(({ articles }) => articles.map(({ text }) => text)),
      ...timedTexts(values.gold),
    ];
    print(opened.line);
    for (const line of speedOf(texts, opened)) print(line);

    print(
      "\nLeave one corpus out. F1 strict | end to end @161 km, area-tolerant | gold spans @161 km, area-tolerant | confidence 0.8 and more: gold spans among them, share of the gold that they cover, share of them placed right",
    );
    for (const { name, plain, withSource, spans, spansWithSource } of leaveOneOut(
      corpora,
      opened.gazetteer,
      opened.model,
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
  }
}
