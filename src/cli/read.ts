import { basename, dirname, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { formatOf, readDocument } from "../data/documents/document.ts";
import { refusal } from "../data/documents/file-kinds.ts";
import { withPageNote } from "../data/documents/page-note.ts";
import type { Problem } from "../data/sources/problem.ts";
import { read } from "../read/read.ts";
import { annotatedText } from "./annotated-text.ts";
import { type Command, encodingAsked, failure, type Input, type Outcome } from "./command.ts";
import type { Io } from "./io.ts";
import type { Line } from "./line.ts";
import { type LoadedReader, loadReader } from "./load-reader.ts";
import { readArticleSource } from "./read-source.ts";
import { readingFields } from "./reading-fields.ts";

const USAGE = `Read articles and show what they name.

Usage: dateline read FILE... [--encoding NAME]

Examples:
  dateline read article.txt
  dateline read news/*.html --json > readings.jsonl

Prints each text with its places, actors and dates marked, and below it where
the places lie, how sure that is and why. Nothing is written. Text (.txt and
unknown endings), Markdown (.md) and HTML (.html) are read, other kinds (.pdf,
.docx, .mhtml …) refused; front matter may give title, publisher, published.

Options:
  --encoding NAME  that of the files: windows-1252, windows-1251 …; without it
              UTF-8, or what a byte order mark or a page's <meta> says
  --json      one line of JSON a file: path, language, whether it was
              read, mentions, actors, excerpts, leftOut (passages that are
              no excerpt, and why), notes, zones, pageLeftOut (passages of
              a page beside its article, and why);
              offsets are UTF-16 units into the text after front matter
  --quiet     print nothing but errors
  --help      this text

Exit codes: 0 all read, 1 some could not be read, 2 usage, 130 interrupted`;

export const readCommand: Command = {
  name: "read",
  summary: "Read articles and show what they name",
  usage: USAGE,
  operands: ["FILE..."],
  options: { encoding: "text" },
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
    const shown = await readFile(
      path,
      { show, encoding: encodingAsked(options) },
      loading.reader,
      io,
      problems,
    );
    if (shown === null || show === "nothing") continue;
    if (shown.kind === "json") io.json(shown.value, "line");
    else io.result(isFirst ? shown.lines : ["", ...shown.lines]);
    isFirst = false;
  }
  return { code: problems.length === 0 ? 0 : 1, lines: [], result: {}, problems };
}

type Shown =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "text"; readonly lines: readonly Line[] };

/** Null, with a problem, for what cannot be read at all. */
async function readFile(
  path: string,
  { show, encoding }: { readonly show: "json" | "text" | "nothing"; readonly encoding: string | null },
  { gazetteer, model }: LoadedReader,
  { cwd, outColour }: Io,
  problems: Problem[],
): Promise<Shown | null> {
  const place = resolve(cwd, path);
  const refused = refusal(basename(place));
  if (refused !== null) {
    problems.push({ file: path, line: null, column: null, message: refused });
    return null;
  }
  const format = formatOf(basename(place)) ?? "text";
  const source = await readArticleSource(place, dirname(place), path, format, {
    said: encoding,
    advice: (likely) => `say --encoding ${likely}`,
  });
  if (source.kind === "failed") {
    problems.push(source.problem);
    return null;
  }
  const document = readDocument(source.source, format);
  problems.push(...document.problems);
  if (document.kind === "failed") return null;
  const { text, known, layout, leftOut } = document;
  const { title, language, published } = known;
  const hints = { title, language, published, source: null, corrections: [], layout };
  const reading = withPageNote(read(text, hints, gazetteer, model), leftOut);
  return show === "json"
    ? { kind: "json", value: readingFields(path, reading, leftOut) }
    : {
        kind: "text",
        lines: annotatedText(path, text, known, reading, { gazetteer, isColoured: outColour }),
      };
}
