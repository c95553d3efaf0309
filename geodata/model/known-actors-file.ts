import { ACTOR_KINDS } from "../../src/core/actor.ts";
import { KNOWN_TITLE } from "../../src/read/actors/known.ts";

const COLUMNS = "id\tkind\tcountry\tname\tletters\tspellings";

/**
 * The table as it is shipped, from the table as it is written: letters and spellings in one column. Throws, with the
 * line, where a line is not in the form or the order that the README beside the source asks for.
 */
export function knownActorsFile(source: string): string {
  const [title, ...lines] = source.replace(/\n$/, "").split("\n");
  if (title !== COLUMNS) throw new Error(`Line 1: expected the columns ${COLUMNS.replaceAll("\t", ", ")}.`);
  let before = "";
  const shipped = lines.map((line, index) => {
    const at = `Line ${index + 2}`;
    const fields = line.split("\t");
    const [id = "", kind = "", country = "", name = "", letters = "", spellings = ""] = fields;
    if (fields.length !== 6) throw new Error(`${at}: expected 6 columns, found ${fields.length}.`);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new Error(`${at}: "${id}" is no id.`);
    if (id <= before) throw new Error(`${at}: "${id}" must stand before "${before}".`);
    if (!ACTOR_KINDS.some((known) => known === kind))
      throw new Error(`${at}: "${kind}" is no kind of actor.`);
    if (!/^(?:[A-Z]{2})?$/.test(country)) throw new Error(`${at}: "${country}" is no country code.`);
    if (name === "") throw new Error(`${at}: the name is missing.`);
    before = id;
    const others = [letters, spellings].filter((part) => part !== "").join("; ");
    return [id, kind, country, name, others].join("\t");
  });
  return `${[KNOWN_TITLE, ...shipped].join("\n")}\n`;
}
