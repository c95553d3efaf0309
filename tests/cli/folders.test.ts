import { execFileSync } from "node:child_process";
import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { builtAtlas } from "../data/built-atlas.ts";
import { dateline, workshop } from "./workshop.ts";

const TEXT = "Anna Lee met Omar Saleh in Rome, Italy, on Tuesday.\n";

/** A folder with these files; those without content are a short article. */
async function folderOf(...files: readonly (string | readonly [name: string, content: string])[]) {
  const folder = await workshop();
  for (const file of files) {
    const [name, content] = typeof file === "string" ? [file, TEXT] : file;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const built = async (folder: string) => {
  const { code, out, err } = await dateline(["build", ".", "--json"], folder);
  const { notRead, problems } = JSON.parse(out);
  return { code, err, notRead, problems: problems.map(messageOf) };
};
const messageOf = ({ file, message }: { readonly file: string; readonly message: string }) =>
  `${file}: ${message}`;
const articlesIn = async (folder: string) => [...(await builtAtlas(join(folder, "atlas"))).articles.keys()];

test("articles of folders in the folder are read, by their paths, with the files beside them", async () => {
  const folder = await folderOf(
    "a.txt",
    "2018/nov/b.md",
    ["2018/nov/b.yaml", "title: From the sidecar\n"],
    ["2018/c.html", `<p>${TEXT}</p>`],
    ".git/d.txt",
    "2018/.hidden.txt",
  );
  expect(await built(folder)).toMatchObject({ code: 0, problems: [], notRead: [] });
  const atlas = await builtAtlas(join(folder, "atlas"));
  expect([...atlas.articles.values()].map(({ id, title }) => [id, title])).toEqual([
    ["2018--c", "2018--c"],
    ["2018--nov--b", "From the sidecar"],
    ["a", "a"],
  ]);
  // What the first build left, atlas and readings, is no news to the second.
  expect(await built(folder)).toMatchObject({ code: 0, notRead: [] });
});

test("a hand annotation in a folder below counts", async () => {
  const folder = await folderOf(
    ["deep/x.yaml", `title: T\npublisher: P\nlanguage: en\nexcerpts:\n  - quote: ${TEXT}`],
    "deep/x.txt",
  );
  const { code } = await built(folder);
  expect(code).toBe(0);
  expect(await articlesIn(folder)).toEqual(["deep--x"]);
});

test.each([
  ["a/b.txt", "a--b.txt"],
  ["a.txt", "a.html"],
  ["é.txt", "e\u0301.md"],
])("%s and %s would have one id: both are named, and the first is read", async (one, other) => {
  const { code, problems, notRead } = await built(await folderOf(one, other));
  expect(code).toBe(1);
  expect(problems).toHaveLength(1);
  for (const name of [one, other]) expect(problems[0]).toContain(name);
  expect(notRead).toHaveLength(1);
});

test("files of other kinds are told, each kind once, and named whole for programs", async () => {
  const pdfs = Array.from({ length: 12 }, (_, index) => `papers/${String(index).padStart(2, "0")}.pdf`);
  const folder = await folderOf(
    "a.txt",
    ...pdfs,
    "b.docx",
    "c.xyz",
    "NOTES",
    "d.mhtml",
    "e.csv",
    "f.geojson",
    "g.rtf",
  );
  const { code, problems, notRead } = await built(folder);
  expect(code).toBe(1);
  expect(problems).toContainEqual(
    expect.stringContaining(
      "12 files ending in .pdf are not read (papers/00.pdf, papers/01.pdf, papers/02.pdf and 9 more): ",
    ),
  );
  for (const name of ["b.docx", "c.xyz", "NOTES", "d.mhtml", "e.csv", "f.geojson", "g.rtf"])
    expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${name}: not read: `)));
  expect(problems).toHaveLength(8);
  expect(notRead.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    [...pdfs, "NOTES", "b.docx", "c.xyz", "d.mhtml", "e.csv", "f.geojson", "g.rtf"].toSorted(),
  );
  const check = await dateline(["check", "."], folder);
  expect(check.code).toBe(1);
  for (const name of ["b.docx", "papers/00.pdf"]) expect(check.err).toContain(name);
});

test("pictures and parts of a saved page are mentioned and fail nothing", async () => {
  const folder = await folderOf(
    "a.png",
    ["b.html", `<p>${TEXT}</p>`],
    "b_files/ad.html",
    "b_files/x.js",
    "Thumbs.db",
  );
  const { code, out } = await dateline(["build", "."], folder);
  expect(code).toBe(0);
  expect(out).toContain("a.png: not read: ");
  expect(out).toContain("b_files: not read: ");
  expect(out).not.toContain("Thumbs.db");
  expect(await articlesIn(folder)).toEqual(["b"]);
});

test("a folder of nothing that is read fails and names what is there", async () => {
  for (const name of ["x.mhtml", "x.pdf"]) {
    const folder = await folderOf(name);
    for (const command of ["build", "check"]) {
      const { code, err } = await dateline([command, "."], folder);
      expect({ command, code }).toEqual({ command, code: 1 });
      expect(err).toContain(name);
    }
  }
});

test.each(["x.mhtml", "x.pdf", "x.docx", "x.csv", "x.rtf", "x.png"])(
  "read refuses %s by its name",
  async (name) => {
    const { code, err, out } = await dateline(["read", name], await folderOf(name));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(name);
  },
);

test.each([
  [
    "a page archive",
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example\nMIME-Version: 1.0\n",
  ],
  ["RTF", "{\\rtf1\\ansi In Rome.}"],
  ["PDF", "%PDF-1.7\nIn Rome."],
])("%s is known by its content under any name", async (_, content) => {
  const folder = await folderOf(["x.txt", content]);
  for (const command of [
    ["read", "x.txt"],
    ["build", "."],
  ]) {
    const { code, err } = await dateline(command, folder);
    expect(code).toBe(1);
    expect(err).toMatch(/x\.txt: expected an article, found a/);
  }
});

test("links in circles, links out, dead links, pipes and closed folders are told, and nothing hangs", async () => {
  const outside = await folderOf("secret.txt");
  const folder = await folderOf("a.txt", "below/b.txt", "closed/c.txt");
  await symlink("..", join(folder, "below/circle"));
  await symlink(outside, join(folder, "out"));
  await symlink(join(outside, "secret.txt"), join(folder, "secret.txt"));
  await symlink("nowhere.txt", join(folder, "dead.txt"));
  execFileSync("mkfifo", [join(folder, "pipe.txt"), join(folder, "pipe")]);
  await chmod(join(folder, "closed"), 0);
  const { code, problems, notRead } = await built(folder);
  await chmod(join(folder, "closed"), 0o755);
  expect(code).toBe(1);
  // Root may list any folder.
  const isRoot = process.getuid?.() === 0;
  expect(await articlesIn(folder)).toEqual(["a", "below--b", ...(isRoot ? ["closed--c"] : [])]);
  for (const name of [
    "below/circle",
    "out",
    "secret.txt",
    "dead.txt",
    "pipe.txt",
    "pipe",
    ...(isRoot ? [] : ["closed"]),
  ]) {
    expect(problems.join("\n")).toContain(name);
    expect(notRead).toContainEqual(expect.objectContaining({ name }));
  }
  const { leftOut } = JSON.parse(await readFile(join(folder, "atlas/atlas.json"), "utf8"));
  expect(leftOut).toContainEqual(expect.objectContaining({ kind: "file", name: "secret.txt" }));
});

test("settings that do not stand at the top are told", async () => {
  const { problems } = await built(await folderOf("a.txt", ["below/dateline.yaml", "title: T\n"]));
  expect(problems).toEqual([
    "below/dateline.yaml: expected dateline.yaml at the top of the folder; here it does not count",
  ]);
});
