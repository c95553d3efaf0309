/** A kind of file that is not read as an article. */
export type FileKind = {
  /** What the files of a kind have in common: "ending in .pdf". */
  readonly group: string;
  /** What was expected instead, and what its owner can do. */
  readonly reason: string;
  /** Whether such a file may hold an article's words, so that something is missing where it is not read. */
  readonly mayHoldWords: boolean;
};

const READ = "text (.txt), Markdown (.md) and web pages (.html) are read";

const ADVICE: readonly (readonly [endings: string, advice: string, mayHoldWords: boolean])[] = [
  ["pdf ps djvu", "save its text as .txt", true],
  [
    "doc docx odt rtf pages epub mobi tex wpd docm dotx rtfd",
    "save it as plain text (.txt) or as a web page (.html)",
    true,
  ],
  ["mhtml mht webarchive maff", "save the page again as a web page, HTML only (.html)", true],
  ["eml msg mbox", "save the message's text as .txt", true],
  ["csv tsv xls xlsx ods numbers", "tables are not read; put each article into a file of its own", true],
  [
    "json jsonl ndjson geojson xml rss atom kml kmz gpx bib ris warc wacz gz bz2 xz zip 7z tar tgz rar sqlite db parquet ppt pptx odp key",
    "put each article into a file of its own",
    true,
  ],
  ["png jpg jpeg gif webp avif svg bmp tif tiff heic ico psd", "a picture has no text to read", false],
  ["mp3 mp4 m4a m4v wav ogg webm mov avi mkv flac", "a recording has no text to read", false],
  ["css js mjs map ts woff woff2 ttf otf eot wasm", "it is a part of a page or program", false],
];

const KINDS: ReadonlyMap<string, FileKind> = new Map(
  ADVICE.flatMap(([endings, advice, mayHoldWords]) =>
    endings
      .split(" ")
      .map(
        (end) => [end, { group: `ending in .${end}`, reason: `${READ}; ${advice}`, mayHoldWords }] as const,
      ),
  ),
);

/** By the end of a name, of a file that is no article (`formatOf` is null). */
export function fileKind(name: string): FileKind {
  const end = endingOf(name);
  const reason = `${READ}; if it is text, give it the ending .txt`;
  return (
    KINDS.get(end) ?? {
      group: end === "" ? "without an ending" : `ending in .${end}`,
      reason,
      mayHoldWords: true,
    }
  );
}

/** Of a file that somebody asked to have read: why it is not, though its bytes may look like text. Null: it is tried. */
export function refusal(name: string): string | null {
  const kind = KINDS.get(endingOf(name));
  return kind === undefined ? null : `expected an article, found a file ${kind.group}: ${kind.reason}`;
}

const endingOf = (name: string): string => /\.([^./\\\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** What a file is by its first bytes, whatever its name says; null for what may be text. */
export function foreignContent(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 400), (byte) => String.fromCharCode(byte)).join("");
  const found = SIGNATURES.find(([isOne]) => isOne(head));
  return found === undefined ? null : `expected an article, found ${found[1]}`;
}

const MIME_HEAD =
  /^(?:[\w-]{1,40}: [^\r\n]{0,200}\r?\n(?:[ \t][^\r\n]{0,200}\r?\n)?){0,8}?MIME-Version: 1\.0/i;

const SIGNATURES: readonly (readonly [(head: string) => boolean, string])[] = [
  [(head) => head.startsWith("%PDF-"), "a PDF file: save its text as .txt"],
  [(head) => head.startsWith("{\\rtf"), "an RTF file: save it as plain text (.txt)"],
  [
    (head) => head.startsWith("PK\u0003\u0004"),
    "a ZIP file (or a Word, OpenDocument or EPUB file): save its text as .txt",
  ],
  [
    (head) => MIME_HEAD.test(head),
    "a web archive (MHTML) or a message: save the page again as a web page, HTML only (.html)",
  ],
];
