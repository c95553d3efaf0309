import type { Article } from "../../../src/core/article.ts";
import type { Comparison, Difference } from "./differences.ts";
import { REASONS, reasonFor } from "./reasons.ts";

const KINDS: readonly (readonly [Difference["of"], string])[] = [
  ["excerpt", "excerpts"],
  ["placing", "placings of excerpts"],
  ["actor", "actors of excerpts"],
  ["when", "days of excerpts"],
  ["mention", "names of places and peoples"],
];

/** The comparison as it is committed: what is told alike, then all that differs, by its reason. */
export function reportOn(
  compared: readonly { readonly article: Article; readonly comparison: Comparison }[],
): string {
  return [
    "# The two articles, unaided",
    "",
    "`geodata/articles` holds two articles with an editor's annotations. Here the reader had their bare text and nothing else: no",
    "metadata, no day of publication, no list of actors. Written by `tests/read/comparison.test.ts`, which fails when it is not up to date",
    "(`npx vitest run --project unit tests/read/comparison.test.ts -u` writes it anew).",
    ...compared.flatMap(({ article, comparison }) => section(article, comparison)),
    "",
  ].join("\n");
}

function section({ title, text }: Article, { same, differences }: Comparison): readonly string[] {
  const counts = KINDS.map(([kind, name]) => {
    const other = differences.filter(({ of }) => of === kind);
    const missing = other.filter(({ reader }) => reader === null).length;
    const extra = other.filter(({ editor }) => editor === null).length;
    return `| ${name} | ${same[kind]} | ${other.length - missing - extra} | ${missing} | ${extra} |`;
  });
  const reasons = REASONS.map(({ why }) => why).filter((why) =>
    differences.some((difference) => reasonFor(difference) === why),
  );
  return [
    "",
    `## ${title}`,
    "",
    "| | alike | told otherwise | only the editor | only the reader |",
    "|---|---|---|---|---|",
    ...counts,
    ...reasons.flatMap((why) => [
      "",
      `**${why}**`,
      "",
      ...differences.filter((difference) => reasonFor(difference) === why).map((one) => line(text, one)),
    ]),
  ];
}

const line = (text: string, { of, at, about, editor, reader }: Difference): string => {
  const where = of === "when" || of === "excerpt" ? "" : ` (“${firstWords(text.slice(at, at + 80))} …”)`;
  return `- ${of === "when" || of === "excerpt" ? `“${about} …”` : `${of} ${about}`}${where}: editor ${editor ?? "–"}; reader ${reader ?? "–"}`;
};

const firstWords = (text: string): string => text.split(/\s+/).slice(0, 6).join(" ");
