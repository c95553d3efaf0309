import { wordsOf } from "../../core/words.ts";

const LONGEST = 80;

/** "Khalifa Hifter" -> `khalifa-hifter`: fit to be an id, in any script. `fallback` where no letter or digit is left. */
export function slugOf(name: string, fallback: string): string {
  const slug = wordsOf(name)
    .join("-")
    .slice(0, LONGEST)
    .replace(/\p{Surrogate}$/u, "")
    .replace(/-$/, "");
  return slug === "" ? fallback : slug;
}

/** The id, or the first of `id-2`, `id-3`, … that is not taken; it is taken from then on. */
export function unlike(id: string, taken: Set<string>): string {
  let own = id;
  for (let count = 2; taken.has(own); count += 1) own = `${id}-${count}`;
  taken.add(own);
  return own;
}

/** By code units, which is the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
