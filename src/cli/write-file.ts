import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: to a temporary name beside it, onto the disk, then renamed. Temporary files that
 * a killed run left behind are swept. Answers whether the file changed.
 */
export async function writeWhole(path: string, text: string): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await sweepTemporary(folder);
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === text) return false;
  const temporary = temporaryIn(folder, basename(path));
  try {
    await writeThrough(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return true;
}

/** Done when the bytes are on the disk. */
async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name that nobody else has, and that tells later runs whose it is. */
export function temporaryIn(folder: string, name: string): string {
  return join(folder, `.${name}.dateline-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
}

/** Removes the temporary files whose process is no more, of any name: what is built next is called differently. */
export async function sweepTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const mark = /^\..+\.dateline-(\d+)-[0-9a-f]{8}\.tmp$/.exec(name);
    if (mark !== null && !isRunning(Number(mark[1]))) await rm(join(folder, name), { force: true });
  }
}

/** Signal 0 only asks. */
function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
