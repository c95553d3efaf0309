import { basename, dirname, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { formatOf, readDocument } from "../data/documents/document.ts";
import type { Problem } from "../data/sources/problem.ts";
import { read } from "../read/read.ts";
import { annotatedText } from "./annotated-text.ts";
import { type Command, failure, type Input, type Outcome } from "./command.ts";
import type { Io } from "./io.ts";
import { type LoadedReader, loadReader } from "./load-reader.ts";
import { readArticleSource } from "./read-source.ts";
import { readingLine } from "./reading-line.ts";

const USAGE = `Read articles and show what they name.

Usage: dateline read FILE...

Examples:
  dateline read article.txt
  dateline read news/*.html --json > readings.jsonl

Prints each text with its places, actors and dates marked, and below it where
the places lie, how sure that is and why. Nothing is written. Text (.txt and
anything else), Markdown (.md) and HTML (.html) are read; front matter may
give title, publisher and published.

Options:
  --json      one line of JSON a file: path, mentions, actors, excerpts, notes;
              offsets are UTF-16 units into the text after front matter
  --quiet     print nothing but errors
  --help      this text

Exit codes: 0 all read, 1 some could not be read, 2 usage, 130 interrupted`;

export const readCommand: Command = {
  name: "read",
  summary: "Read articles and show what they name",
  usage: USAGE,
  operands: ["FILE..."],
  options: {},
  speaks: "lines",
  run: readFiles,
};

async function readFiles({ operands, options }: Input, io: Io): Promise<Outcome> {
  const loading = await loadReader();
  if (loading.kind === "failed") return failure(1, loading.message);
  const signal = io.interruptible();
  const problems: Problem[] = [];
  const show = options.has("json") ? "json" : options.has("quiet") ? "nothing" : "text";
  let isFirst = true;
  for (const path of operands) {
    await setImmediate();
    if (signal.aborted) return failure(130, "interrupted", problems);
    const shown = await readFile(path, show, loading.reader, io, problems);
    if (shown === null || show === "nothing") continue;
    io.out(show === "json" || isFirst ? `${shown}\n` : `\n${shown}\n`);
    isFirst = false;
  }
  return { code: problems.length === 0 ? 0 : 1, text: "", result: {}, problems };
}

/** Null, with a problem, for what cannot be read at all. */
async function readFile(
  path: string,
  show: "json" | "text" | "nothing",
  { gazetteer, model }: LoadedReader,
  { cwd, outColour }: Io,
  problems: Problem[],
): Promise<string | null> {
  const place = resolve(cwd, path);
  const format = formatOf(basename(place)) ?? "text";
  const source = await readArticleSource(place, dirname(place), path, format);
  if (source.kind === "failed") {
    problems.push(source.problem);
    return null;
  }
  const document = readDocument(source.source, format);
  problems.push(...document.problems);
  if (document.kind === "failed") return null;
  const { text, known } = document;
  const { title, published } = known;
  const reading = read(text, { title, published, source: null, corrections: [] }, gazetteer, model);
  return show === "json"
    ? readingLine(path, reading)
    : annotatedText(path, text, known, reading, { gazetteer, colour: outColour });
}
