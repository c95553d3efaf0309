import type { Atlas } from "../../core/atlas.ts";
import { counted, countText } from "../../core/count-text.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import { readAtlas } from "../atlas.ts";
import { TextFile } from "./about.ts";
import type { Chunks } from "./chunks.ts";
import { parsedAs } from "./json.ts";
import type { Platform } from "./platform.ts";
import type { TextList } from "./text-list.ts";

/** Texts that were read last stay, so that turning a page back fetches nothing. */
const KEPT = 32;

/** The excerpts of a chunk of texts by row, null where one is not sound, and the small atlas that holds them. */
export type Text = { readonly rows: readonly (Excerpt | null)[]; readonly atlas: Atlas };

/** A text by its number; null where it cannot be read, of which `say` has heard. */
export type TextReading = (number: number) => Promise<Text | null>;

export function textReading(
  texts: TextList["chunks"],
  { chunks, platform }: { readonly chunks: Chunks; readonly platform: Pick<Platform, "decode"> },
  say: (trouble: string) => void,
): TextReading {
  const kept = new Map<number, Promise<Text | null>>();
  const read = async (number: number): Promise<Text | null> => {
    const entry = texts[number];
    if (entry === undefined) return null;
    const [rows, chunk] = entry;
    const reading = await chunks(chunk);
    const failed = (reason: string): null => {
      say(
        `Text ${countText(number + 1)} of ${countText(texts.length)}, ${counted(rows, "excerpt")}, ${reason}.`,
      );
      kept.delete(number);
      return null;
    };
    if (reading.kind === "failed") return failed(reading.reason);
    const file = parsedAs(TextFile, reading.bytes, platform);
    const atlas = file === null ? null : readAtlas(file.atlas);
    if (file === null || atlas?.kind !== "read") return failed("does not hold what the directory says");
    for (const { path, message } of atlas.troubles)
      say(`Text ${countText(number + 1)}: ${path}: ${message}.`);
    const byId = new Map<string, Excerpt>(atlas.atlas.excerpts);
    return { rows: file.rows.map((id) => byId.get(id) ?? null), atlas: atlas.atlas };
  };
  return (number) => {
    const text = kept.get(number) ?? read(number);
    kept.delete(number);
    kept.set(number, text);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return text;
  };
}
