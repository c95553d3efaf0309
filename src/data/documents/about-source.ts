import * as z from "zod/mini";
import { DATE_BASES, type DateAssertion } from "../../core/date-assertion.ts";
import { assertion } from "../date.ts";
import { keptAddress } from "../kept-address.ts";
import { LONGEST } from "../longest.ts";
import { fitTo, parseYaml } from "../sources/located-yaml.ts";
import { fewOf, type Problem, type SourceFile } from "../sources/problem.ts";
import type { Known } from "./known.ts";
import { readPublicationDay } from "./publication-day.ts";

const text = z.string().check(z.minLength(1));
/** YAML reads 2011 as a number. */
const written = z.pipe(z.union([text, z.int()]), z.transform(String));
const atMost = (most: number) =>
  z.pipe(z.union([text.check(z.maxLength(most)), z.int()]), z.transform(String));
const day = z.union([
  z.pipe(
    written,
    z.transform((date) => ({ date })),
  ),
  z.strictObject({ date: written, basis: z.optional(z.enum(DATE_BASES)), note: z.optional(text) }),
]);

/** Our names of the fields and what others call them; the first that is there counts, other keys are none of ours. */
const NAMES: Readonly<Record<keyof Known, readonly string[]>> = {
  title: ["title", "headline"],
  publisher: ["publisher", "source", "site"],
  url: ["url", "link", "canonical"],
  language: ["language", "lang"],
  published: ["published", "date"],
};

/** Fields whose words count as they stand: “3.10”, “true” and “The #1 team” are titles too. */
const TEXTS: ReadonlySet<keyof Known> = new Set(["title", "publisher"]);

export type AboutReading =
  | { readonly kind: "read"; readonly known: Known; readonly problems: readonly Problem[] }
  /** It is no list of keys and values at all. */
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/**
 * Front matter or a sidecar (YAML) as what it says of its article; a field that cannot be used is told and left out.
 * In front matter other programs have keys of their own; in a `sidecar`, which is ours alone, an unknown key is a slip.
 */
export function readAbout(source: SourceFile, kind: "front matter" | "sidecar"): AboutReading {
  const parsed = parseYaml(source, z.nullable(z.record(z.string(), z.unknown())));
  if (parsed.kind === "failed") return parsed;
  const { value, at, words } = parsed;
  const problems: Problem[] = [];
  const said = value ?? {};
  const nameOf = (key: keyof Known) =>
    NAMES[key].find((name) => Object.hasOwn(said, name) && said[name] !== null);
  const field = <Schema extends z.ZodMiniType>(key: keyof Known, schema: Schema): z.infer<Schema> | null => {
    const name = nameOf(key);
    if (name === undefined) return null;
    const fit = fitTo(
      schema,
      TEXTS.has(key) ? (words([name]) ?? said[name]) : said[name],
      [name],
      (path, message) => at(path, `${name}: ${message}`),
    );
    if (fit.kind === "fits") return fit.value;
    problems.push(...fit.problems);
    return null;
  };
  // Said of the file, and heeded before its text could be read.
  const names = [...Object.values(NAMES).flat(), "encoding"];
  if (kind === "sidecar")
    for (const key of Object.keys(said).filter((one) => !names.includes(one)))
      problems.push(at([key], `expected ${Object.keys(NAMES).join(", ")} or annotations, found “${key}”`));
  const published = field("published", day);
  const complain = (message: string) => problems.push(at([nameOf("published") ?? ""], message));
  const about: Known = {
    title: field("title", atMost(LONGEST.title)),
    publisher: field("publisher", atMost(LONGEST.name)),
    url: keptAddress(field("url", text), (message) => problems.push(at([nameOf("url") ?? ""], message))),
    language: field("language", text),
    published: published === null ? null : dateFrom(published, complain),
  };
  return { kind: "read", known: about, problems: fewOf(problems) };
}

function dateFrom(source: z.infer<typeof day>, complain: (message: string) => void): DateAssertion | null {
  const reading = readPublicationDay(source.date);
  if (reading.kind === "failed") {
    complain(reading.message);
    return null;
  }
  const { basis = "metadata", note = null } = "basis" in source || "note" in source ? source : {};
  return assertion(reading.edtf, basis, null, note);
}
