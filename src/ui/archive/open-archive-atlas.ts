import type { Atlas } from "../../core/atlas.ts";
import type { ArticleId } from "../../core/ids.ts";
import type { Answerer, Watch } from "../../core/question.ts";
import type { ArticleReading, FindArticle } from "../../data/archive/find-article.ts";
import { readPointer } from "../../data/archive/pointer.ts";
import type { Trouble } from "../../data/trouble.ts";
import { BUILT_ANEW, isBuiltAnew } from "../built-anew.ts";
import { loadMap } from "../map/load-map.ts";
import type { Hearing } from "../open-atlas.ts";
import { shown } from "../painted.ts";
import { answering } from "./answering.ts";
import { archiveReader, type Head, type LeftOutOfText } from "./archive-reader.ts";
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
      readonly leftOutOfText: LeftOutOfText;
      /** All that there are come with the archive. */
      readonly areas: null;
      readonly troubles: readonly Trouble[];
    }
  /** `reason` begins with the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Opens the archive that an `atlas.json` at `url`, called `name`, points at: first what the first marks need, then
 * the rest, which `onMore` takes. Afterwards texts that cannot be read are troubles, a worker that dies is news.
 */
export async function openArchiveAtlas(
  pointer: unknown,
  { url, name }: { readonly url: URL; readonly name: string },
  { onTrouble, onMore, onNews }: Hearing,
): Promise<OpenedArchive> {
  const reading = readPointer(pointer);
  if (reading.kind === "failed") return { kind: "failed", reason: `${name} ${reading.reason}` };
  // Fetched beside what it is to show; whoever shows it hears where it cannot be.
  loadMap(null).catch(() => {});
  const { file, excerpts } = reading.pointer;
  const path = name.replace(/[^/]*$/, file);
  let isFirst = true;
  const hear = (message: string): void => {
    onTrouble({ path, message });
    if (isFirst) isBuiltAnew(url, file).then((anew) => anew && onNews(BUILT_ANEW));
    isFirst = false;
  };
  const reader = excerpts <= MOST_IN_PAGE ? archiveReader() : workingReader(onNews);
  const head = await reader.open(new URL(file, url).href);
  if (head.kind === "failed") return { kind: "failed", reason: `${path} ${head.reason}.` };

  const { articles, excerpts: read, leftOut, add } = growingTexts();
  const atlasOf = ({ atlas, facts }: Head): Atlas => {
    // Files are told once with the archive, the rest with the texts.
    leftOut.push(...(atlas.leftOut ?? []));
    return { ...atlas, articles, excerpts: read, leftOut, archive: facts };
  };
  const troublesOf = ({ troubles }: Head): readonly Trouble[] =>
    troubles.map((message) => ({ path, message }));
  const isQuick = asksForMarksOnly(window.location.hash);
  const first = firstMarks();
  const loading = isQuick ? first.drawn.then(() => reader.load()) : reader.load();
  const asking = answering(reader, (texts) => {
    add(texts);
    for (const trouble of texts.troubles) hear(trouble);
  });
  const leftOutOfText: LeftOutOfText = async (number) =>
    (await loading).kind === "failed" ? null : reader.leftOutOfText(number);
  const findArticle = async (id: ArticleId): Promise<ArticleReading> => {
    const whole = await loading;
    if (whole.kind === "failed") return { kind: "failed", reason: `${path} ${whole.reason}.` };
    const reading = await reader.findArticle(id);
    if (reading.kind === "read") {
      const { article, excerpts, leftOut } = reading;
      add({ articles: [article], excerpts, leftOut });
    }
    if (reading.kind === "failed") hear(reading.reason);
    return reading;
  };
  if (!isQuick) {
    const whole = await loading;
    if (whole.kind === "failed") return { kind: "failed", reason: `${path} ${whole.reason}.` };
    const ask = asking(Promise.resolve(null));
    return {
      kind: "opened",
      atlas: atlasOf(whole),
      ask,
      findArticle,
      leftOutOfText,
      areas: null,
      troubles: troublesOf(whole),
    };
  }
  // Answers wait until the screen has the whole atlas: they name what is only in it.
  const delivered = loading.then(async (whole) => {
    await new Promise((resolve) => setTimeout(resolve));
    if (whole.kind === "opened") {
      onMore(atlasOf(whole));
      for (const trouble of troublesOf(whole)) onTrouble(trouble);
      return null;
    }
    const said = `${path} ${whole.reason}.`;
    hear(`${whole.reason}.`);
    onNews(`${said} The map shows all that could be read.`);
    return head.facts.excerpts;
  });
  return {
    kind: "opened",
    atlas: atlasOf(head),
    ask: first.heard(asking(delivered)),
    findArticle,
    leftOutOfText,
    areas: null,
    troubles: [],
  };
}

/** Milliseconds after which the rest is loaded, whether marks were asked for or not. */
const MOST_WAIT = 2000;

/** To load the rest keeps the page busy, so it waits until the first marks that are asked for have been shown. */
function firstMarks() {
  let tell = (): void => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const heard =
    (ask: Answerer): Answerer =>
    (question, watch) => {
      if (watch === undefined || question.viewport === null) return ask(question, watch);
      const early: Watch["early"] = (sketch) => {
        watch.early(sketch);
        tell();
      };
      return ask(question, { ...watch, early });
    };
  const drawn = Promise.race([
    told.then(shown),
    new Promise<void>((resolve) => setTimeout(resolve, MOST_WAIT)),
  ]);
  return { drawn, heard };
}

/** Whether a link asks for nothing of which more must be known than the places. */
function asksForMarksOnly(hash: string): boolean {
  return [...new URLSearchParams(hash.replace(/^#/, "")).keys()].every(
    (key) => key === "map" || key === "theme",
  );
}
