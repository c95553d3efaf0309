import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { formed, MOST_BYTES, MOST_IN_FILE } from "../../src/cli/atlas-form.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import { checksum } from "../../src/core/checksum.ts";
import type { ExcerptId } from "../../src/core/ids.ts";
import { writeAreas, writeAtlas } from "../../src/data/atlas-writer.ts";
import { LIBYA } from "../core/libya.ts";

const [excerpt] = LIBYA.excerpts.values();
const [article] = LIBYA.articles.values();
if (excerpt === undefined || article === undefined) throw new Error("no excerpt");

const withExcerpts = (count: number): Atlas => ({
  ...LIBYA,
  excerpts: new Map(Array.from({ length: count }, (_, index) => [`a@0-${index}` as ExcerptId, excerpt])),
});
const withText = (text: string): Atlas => ({
  ...LIBYA,
  articles: new Map([[article.id, { ...article, text, mentions: [], zones: [] }]]),
  excerpts: new Map(),
});

test.each([
  ["few excerpts", LIBYA, "file"],
  ["as many as a file may have", withExcerpts(MOST_IN_FILE), "file"],
  ["one more", withExcerpts(MOST_IN_FILE + 1), "archive"],
  ["more text than a file may have", withText("a".repeat(MOST_BYTES + 1)), "archive"],
  ["text that is too long once written", withText("\n".repeat(MOST_BYTES / 2 + 1)), "archive"],
] as const)("%s", (_, atlas, form) => {
  expect(formed(atlas, null).form).toBe(form);
});

test("what is asked for is done, and a file is the canonical texts", () => {
  expect(formed(withExcerpts(MOST_IN_FILE + 1), "file").form).toBe("file");
  expect(formed(LIBYA, "archive")).toEqual({ form: "archive" });
  const text = writeAreas(LIBYA) ?? "";
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const areas = { file: `areas.${hash}.json`, check: checksum(Buffer.from(text)), text };
  expect(formed(LIBYA, "file")).toEqual({ form: "file", text: writeAtlas(LIBYA, areas), areas });
});
