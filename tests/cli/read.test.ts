import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { readDocument } from "../../src/data/documents/document.ts";
import { writeNews } from "./news.ts";
import { dateline, workshop } from "./workshop.ts";

const news = async () => writeNews(await workshop());

test("the text is shown with what it names marked, and below where that lies and why", async () => {
  const { code, out, err } = await dateline(["read", "talks.md"], await news());
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("talks.md: Talks in Rome\nThe Paper\n21 November 2018\n");
  expect(out).toMatch(
    /Prime Minister \{Omar Saleh\} met \{Anna Lee\} in \[Rome\|1\], \[Italy\|2\], on <Wednesday=2018-11-21>\./,
  );
  expect(out).toMatch(/ {2}1 {2}Rome, .*Italy, settlement, 41\.\d\d° N 12\.\d\d° E ± \d+ km, \d+ % sure\. /);
  expect(out).toContain("Omar Saleh, person (Prime Minister)");
  expect(out.includes("\u001b")).toBe(false);
});

test("with --json each file is one line of what the reader found, offsets into the text after front matter", async () => {
  const folder = await news();
  const text =
    "---\r\ntitle: T\r\ndate: 2018-11-21\r\n---\r\nIn Rome, Italy, Prime Minister Anna Lee met the Italians on Wednesday.\r\n";
  await writeFile(join(folder, "a.txt"), text);
  const { code, out } = await dateline(["read", "a.txt", "plain.txt", "--json"], folder);
  expect(code).toBe(0);
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  const document = readDocument({ file: "a.txt", text }, "text");
  const [first] = lines.map((line) => JSON.parse(line));
  expect(Object.keys(first)).toEqual([
    "path",
    "language",
    "isRead",
    "mentions",
    "actors",
    "excerpts",
    "leftOut",
    "notes",
    "zones",
    "pageLeftOut",
  ]);
  expect(first.path).toBe("a.txt");
  for (const mention of first.mentions)
    expect(document.kind === "read" && document.text.slice(mention.start, mention.end)).toBe(mention.text);
  const of = (kind: string) => first.mentions.filter((mention: { kind: string }) => mention.kind === kind);
  expect(of("place").map((one: { demonym: boolean; zone: string }) => [one.demonym, one.zone])).toEqual([
    [false, "body"],
    [false, "body"],
    [true, "body"],
  ]);
  expect(of("place")[0].position[0]).toBeCloseTo(12.5, 0);
  expect(of("actor")[0]).toMatchObject({ text: "Anna Lee", actor: "anna-lee" });
  expect(of("date")[0]).toMatchObject({
    edtf: "2018-11-21",
    earliest: "2018-11-21",
    latest: "2018-11-21",
    basis: "relative",
  });
});

test("what cannot be read is told on standard error, and the other lines stay lines", async () => {
  const folder = await news();
  await writeFile(join(folder, "bad.txt"), Buffer.from([0x49, 0xe9, 0x20]));
  const { code, out, err } = await dateline(
    ["read", "bad.txt", "nowhere.txt", "plain.txt", "--json"],
    folder,
  );
  expect(code).toBe(1);
  expect(JSON.parse(out).path).toBe("plain.txt");
  expect(err).toMatch(
    /^bad\.txt: expected UTF-8, .*\nnowhere\.txt: expected a file that can be read: no such file/,
  );
});

test("a terminal is coloured, and never spoken to by the article itself", async () => {
  const folder = await news();
  await writeFile(
    join(folder, "evil.txt"),
    "In Rome, Italy, \u001b[31mred\u001b]0;owned\u0007 \u202e and \u009b2J more.\n",
  );
  let out = "";
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: () => {},
    cwd: folder,
    colour: false,
    outColour: true,
    columns: null,
    interruptible: () => new AbortController().signal,
  };
  await main(["read", "evil.txt"], io);
  expect(out).toContain("\u001b[1;32mRome\u001b[0m");
  expect(out).toContain("\\u001b[31mred\\u001b]0;owned\\u0007 \\u202e and \\u009b2J");
  expect(stripVTControlCharacters(out)).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
});

test("nothing to read is not understood", async () => {
  expect(await dateline(["read"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("expected FILE..., found nothing"),
  });
});
