import { readFileSync } from "node:fs";

/** The text of a file inside an installed package of this folder, its `exports` notwithstanding. */
export function readSource(path: string): string {
  return readFileSync(new URL(`./node_modules/${path}`, import.meta.url), "utf8");
}
