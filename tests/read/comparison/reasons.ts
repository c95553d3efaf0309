import type { Difference } from "./differences.ts";

type Reason = { readonly holds: (difference: Difference) => boolean; readonly why: string };

/** Why the editor and the reader differ: the first that holds. Each is about a habit of the reader, not about one sentence. */
export const REASONS: readonly Reason[] = [
  {
    holds: ({ of, reader }) => of === "when" && reader?.startsWith("../") === true,
    why: "The text does not say on which day it was written, only when its page was shown; the editor knows the day from other reports. The reader gives the bound, and no day.",
  },
  {
    holds: ({ of, reader }) => of === "when" && reader?.endsWith("/..") === true,
    why: "After an event is a time without an end; the editor takes the year of the event.",
  },
  {
    holds: ({ of, editor, reader }) => of === "when" && reader === null && editor?.includes("/") === true,
    why: "A length of time that ends on the article's own day, which the reader does not know.",
  },
  {
    holds: ({ of, reader }) => of === "when" && reader === null,
    why: "The sentence names no day. The editor gives it the day of the event that it goes on about; the reader dates by the sentence's own words alone.",
  },
  {
    holds: ({ of, editor, reader }) =>
      of === "placing" && editor?.endsWith("context") === true && reader === null,
    why: "The sentence names no such place. The editor carries the scene on from another; the reader does that only where a sentence speaks again of the article's one gathering.",
  },
  {
    holds: ({ of, editor, reader }) =>
      of === "placing" && editor === null && reader?.endsWith("context") === true,
    why: "The sentence speaks of the gathering, but tells what was said of it elsewhere; the reader cannot tell that.",
  },
  {
    holds: ({ about, editor }) => /waters$/.test(about) || editor?.endsWith("waters") === true,
    why: "Territorial waters are the editor's own area; the reader knows none, and reads the country's name.",
  },
  {
    holds: ({ of, editor, reader }) => of === "placing" && editor !== null && reader !== null,
    why: "The place is the same. Its role is told from the words beside the name alone; the editor weighs the sentence.",
  },
  {
    holds: ({ of, editor, reader }) =>
      of === "mention" && editor !== null && reader !== null && editor.endsWith(reader),
    why: "The reader marks the name; the part of the country stands in the excerpt's placing.",
  },
  {
    holds: ({ of, editor, reader }) =>
      of === "mention" && /^(?:eastern|western|southern) /.test(editor ?? "") && reader === null,
    why: "A part of the country without its name: it stands in the excerpt's placing, and not among the names.",
  },
  {
    holds: ({ of, about, reader }) => of === "actor" && /[Gg]overnment/.test(about) && reader === null,
    why: "Described, not named (“Libya’s UN-backed government”): the editor knows which government that was.",
  },
];

export const reasonFor = (difference: Difference): string | null =>
  REASONS.find(({ holds }) => holds(difference))?.why ?? null;
