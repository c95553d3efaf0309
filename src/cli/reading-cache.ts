import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Reading } from "../read/reading.ts";

/** Readings that were made before, by all that they depend on. */
export type ReadingCache = {
  readonly get: (key: string) => Promise<Reading | null>;
  readonly put: (key: string, reading: Reading) => Promise<void>;
  /** Throws away whatever was neither got nor put since the cache was opened. */
  readonly sweep: () => Promise<void>;
};

/** A name for a reading: it changes with anything that the reading depends on. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest("hex");
}

export const NO_CACHE: ReadingCache = {
  get: async () => null,
  put: async () => {},
  sweep: async () => {},
};

/**
 * Keeps readings in a folder, each in a file that is written beside its name and then renamed, so that a killed run
 * leaves whole files only. A folder that cannot be written keeps nothing, and nothing else changes.
 */
export function openCache(folder: string): ReadingCache {
  const used = new Set<string>();
  let isWritable = true;
  const pathOf = (key: string) => join(folder, "readings", key.slice(0, 2), `${key}.json`);
  return {
    get: async (key) => {
      used.add(key);
      return readFile(pathOf(key), "utf8").then(unpacked, () => null);
    },
    put: async (key, reading) => {
      used.add(key);
      if (!isWritable) return;
      isWritable = await write(folder, pathOf(key), packed(reading)).then(
        () => true,
        () => false,
      );
    },
    sweep: () => sweep(join(folder, "readings"), used).catch(() => {}),
  };
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // What a program can make again has no place among a writer's own files.
  await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" }).catch(() => {});
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What the cache calls its files, half written ones too. */
const OWN = /^[0-9a-f]{64}\.json(?:\.[0-9a-f]{8}\.tmp)?$/;

async function sweep(folder: string, used: ReadonlySet<string>): Promise<void> {
  for (const shelf of await readdir(folder))
    for (const name of await readdir(join(folder, shelf)))
      if (OWN.test(name) && !used.has(name.replace(/\.json$/, "")))
        await rm(join(folder, shelf, name), { force: true });
}

/** The checksum tells a file that a dying machine left half written. */
function packed(reading: Reading): string {
  const json = JSON.stringify(reading);
  return `${keyOf(json)}\n${json}`;
}

function unpacked(text: string): Reading | null {
  const [sum, json = ""] = text.split("\n", 2);
  if (sum !== keyOf(json)) return null;
  const value: unknown = JSON.parse(json);
  return isReading(value) ? value : null;
}

/** Whoever keeps the checksum wrote the rest. */
function isReading(value: unknown): value is Reading {
  return typeof value === "object" && value !== null && "mentions" in value && "excerpts" in value;
}
