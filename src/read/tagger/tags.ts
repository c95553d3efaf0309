/** What a name may be of. `other` is a name that is neither place nor actor: a storm, a treaty, a prize. */
export const NAME_TYPES = ["person", "organisation", "place", "other"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/**
 * The tags of a token in BIO notation, as numbers: 0 is outside any name; `2k + 1` begins a name of type `k`, `2k + 2`
 * goes on with one.
 */
export const TAG_COUNT = 2 * NAME_TYPES.length + 1;

export const beginTag = (type: NameType): number => 2 * NAME_TYPES.indexOf(type) + 1;
export const insideTag = (type: NameType): number => 2 * NAME_TYPES.indexOf(type) + 2;
export const typeOfTag = (tag: number): NameType | null => NAME_TYPES[(tag - 1) >> 1] ?? null;
export const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;

/** Whether `tag` may stand after `before`: only a name that has begun goes on. */
export const mayFollow = (before: number, tag: number): boolean =>
  !isInside(tag) || before === tag || before === tag - 1;
