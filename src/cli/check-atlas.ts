import { join, relative, resolve } from "node:path";
import { counted, countText } from "../core/count-text.ts";
import { checkArchive } from "../data/archive/check-archive.ts";
import { type AreasApart, readAtlas } from "../data/atlas.ts";
import type { Problem } from "../data/sources/problem.ts";
import { fileBytes } from "./archive-bytes.ts";
import { PLATFORM } from "./archive-platform.ts";
import { ATLAS_FILE } from "./atlas-form.ts";
import { failure, type Outcome } from "./command.ts";
import { countsText, inventory, missing } from "./compile-folder.ts";
import type { Io } from "./io.ts";
import { atlasFileIn, jsonFile } from "./open-atlas-file.ts";
import { systemReason } from "./read-source.ts";
import { problemOf, unsoundAreas } from "./unsound.ts";

type Checked = { readonly counts: Readonly<Record<string, number>>; readonly problems: readonly Problem[] };

/** Goes through an atlas that was built, an archive chunk by chunk. `folder` is as the user wrote it. */
export async function checkAtlas(folder: string, { cwd }: Pick<Io, "cwd">): Promise<Outcome> {
  const root = resolve(cwd, folder);
  const shown = (file: string) => relative(cwd, join(root, file)).replaceAll("\\", "/");
  const found = await atlasFileIn(root);
  if (found.kind === "failed") return failure(1, `${shown(ATLAS_FILE)} ${found.reason}`);
  const checked =
    found.kind === "file"
      ? await checkFile(found.value, root, shown)
      : await checkArchiveFile(join(root, found.archive), shown(found.archive), found.excerpts);
  if (typeof checked === "string") return failure(1, checked);
  const { counts, problems } = checked;
  return {
    code: problems.length === 0 ? 0 : 1,
    lines: [`${shown(ATLAS_FILE)}: ${countsText(counts)}`, ...missing(problems)],
    result: { folder, form: found.kind, ...counts },
    problems,
  };
}

async function checkFile(
  value: unknown,
  root: string,
  shown: (file: string) => string,
): Promise<Checked | string> {
  const reading = readAtlas(value);
  if (reading.kind === "failed") return `${shown(ATLAS_FILE)} ${reading.reason}`;
  const problems = reading.troubles.map(({ path, message }) =>
    problemOf(shown(ATLAS_FILE), `${path}: ${message}`),
  );
  if (reading.apart !== null) {
    const found = await checkAreas(reading.apart, root);
    problems.push(...found.map((problem) => ({ ...problem, file: shown(problem.file) })));
  }
  return { counts: inventory(reading.atlas).counts, problems };
}

async function checkAreas(apart: AreasApart, root: string): Promise<readonly Problem[]> {
  const areas = await jsonFile(join(root, apart.file), apart.check);
  return areas.kind === "failed" ? [problemOf(apart.file, areas.reason)] : unsoundAreas(areas.value, apart);
}

async function checkArchiveFile(path: string, shown: string, excerpts: number): Promise<Checked | string> {
  const file = await fileBytes(path).catch((error: unknown) => systemReason(error));
  if (typeof file === "string") return `${shown}, at which atlas.json points, cannot be read: ${file}`;
  try {
    const checked = await checkArchive(file.fetching, PLATFORM);
    if (checked.kind === "failed") return `${shown} ${checked.reason}`;
    const { counts, troubles } = checked;
    const problems = troubles.map((trouble) => problemOf(shown, trouble));
    if (counts.excerpts !== excerpts) {
      const other = `atlas.json expects ${counted(excerpts, "excerpt")}, found ${countText(counts.excerpts)}: it is of another build`;
      problems.push(problemOf(shown, other));
    }
    return { counts, problems };
  } finally {
    await file.close();
  }
}
