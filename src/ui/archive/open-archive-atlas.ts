import type { Atlas } from "../../core/atlas.ts";
import type { Answerer } from "../../core/question.ts";
import type { FindArticle } from "../../data/archive/find-article.ts";
import { readPointer } from "../../data/archive/pointer.ts";
import type { Trouble } from "../../data/trouble.ts";
import type { Hearing } from "../open-atlas.ts";
import { archiveReader } from "./archive-reader.ts";
import { growingTexts } from "./growing-texts.ts";
import { workingReader } from "./working-reader.ts";

/** Up to so many excerpts an answer takes less than a frame or two in the page; above, a worker answers. */
export const MOST_IN_PAGE = 2_000_000;

export type OpenedArchive =
  | {
      readonly kind: "opened";
      readonly atlas: Atlas;
      readonly ask: Answerer;
      /** What it finds is afterwards among the atlas's articles and excerpts. */
      readonly findArticle: FindArticle;
      readonly troubles: readonly Trouble[];
    }
  /** `reason` begins with the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Opens the archive that an `atlas.json` at `url`, called `name`, points at. Afterwards texts that cannot be read are
 * troubles, a worker that dies is news.
 */
export async function openArchiveAtlas(
  pointer: unknown,
  { url, name }: { readonly url: URL; readonly name: string },
  { onTrouble, onNews }: Hearing,
): Promise<OpenedArchive> {
  const reading = readPointer(pointer);
  if (reading.kind === "failed") return { kind: "failed", reason: `${name} ${reading.reason}` };
  const { file, excerpts } = reading.pointer;
  const path = name.replace(/[^/]*$/, file);
  const hear = (message: string): void => onTrouble({ path, message });
  const reader = excerpts <= MOST_IN_PAGE ? archiveReader() : workingReader(onNews);
  const head = await reader.open(new URL(file, url).href);
  if (head.kind === "failed") return { kind: "failed", reason: `${path} ${head.reason}.` };

  const { articles, excerpts: read, add } = growingTexts();
  return {
    kind: "opened",
    atlas: {
      ...head.atlas,
      articles,
      excerpts: read,
      archive: head.facts,
    },
    findArticle: async (id) => {
      const reading = await reader.findArticle(id);
      if (reading.kind === "read") add({ articles: [reading.article], excerpts: reading.excerpts });
      if (reading.kind === "failed") hear(reading.reason);
      return reading;
    },
    ask: async (question, watch) => {
      const { answer, troubles, ...texts } = await reader.ask(question, watch);
      add(texts);
      for (const trouble of troubles) hear(trouble);
      return answer;
    },
    troubles: head.troubles.map((message) => ({ path, message })),
  };
}
