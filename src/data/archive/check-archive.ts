import { counted, countText } from "../../core/count-text.ts";
import type { ArticleId } from "../../core/ids.ts";
import { type Loaded, openArchive } from "./open-archive.ts";
import type { Fetching, Platform } from "./platform.ts";

export type ArchiveCheck =
  | {
      readonly kind: "checked";
      readonly counts: Readonly<Record<"articles" | "excerpts" | "places" | "actors", number>>;
      /** What is wrong, a sentence each. */
      readonly troubles: readonly string[];
    }
  /** `reason` follows the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

/** Reads an archive whole, one chunk after the other: what a reader meets in days is told at once. */
export async function checkArchive(fetching: Fetching, platform: Platform): Promise<ArchiveCheck> {
  const archive = await openArchive(fetching, platform);
  if (archive.kind === "failed") return archive;
  const { weights } = archive;
  const loaded = await archive.load();
  if (loaded.kind === "failed") return loaded;
  const { atlas, articles, columns } = loaded;
  const lost: string[] = [];
  for (let text = 0; text < loaded.texts.count; text++) await checkText(loaded, text, lost);
  try {
    await loaded.shelf.saying("");
  } catch (error) {
    lost.push(error instanceof Error ? error.message : String(error));
  }
  const excerpts = columns.rows + columns.missing;
  // Places at which an excerpt stands: leaves of the tree that weigh something.
  const places = weights.subarray(0, columns.places.length).filter((weight) => weight > 0).length;
  const counts = { articles, excerpts, places, actors: atlas.actors.size };
  return { kind: "checked", counts, troubles: [...new Set([...loaded.troubles, ...lost])] };
}

async function checkText({ texts, findArticle }: Loaded, number: number, lost: string[]): Promise<void> {
  const text = await texts.read(number);
  if (text === null) return;
  const name = `Text ${countText(number + 1)} of ${countText(texts.count)}`;
  const unsound = text.rows.filter((excerpt) => excerpt === null).length;
  if (unsound > 0)
    lost.push(`${name} lacks ${countText(unsound)} of its ${counted(text.rows.length, "excerpt")}.`);
  for (const id of text.atlas.articles.keys()) {
    const trouble = await troubleFinding(id, findArticle);
    if (trouble !== null) lost.push(trouble);
  }
}

async function troubleFinding(id: ArticleId, find: Loaded["findArticle"]): Promise<string | null> {
  const finding = await find(id);
  if (finding.kind === "read") return null;
  return finding.kind === "failed" ? finding.reason : `The index of articles does not know ${id}.`;
}
