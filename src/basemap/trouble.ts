/** What of the map could not be had. The reader is told once for each. */
export type Trouble = {
  readonly part: "painter" | "names" | "archive" | "tile" | "relief" | "fonts";
  /** In words for the reader. */
  readonly message: string;
};

export type OnTrouble = (trouble: Trouble) => void;

/** Passes on the first trouble of each part: thirty broken tiles are one piece of news. */
export function once(onTrouble: OnTrouble): OnTrouble {
  const told = new Set<Trouble["part"]>();
  return (trouble) => {
    if (told.has(trouble.part)) return;
    told.add(trouble.part);
    onTrouble(trouble);
  };
}

/** The file itself is at fault, and not the way to it. */
export class Damage extends Error {}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
