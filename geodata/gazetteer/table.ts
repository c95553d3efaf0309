import { readFileSync } from "node:fs";

/** One line of a table: its cells by the name of their column, and where it stands. */
export type Line = { readonly where: string; readonly cell: (column: string) => string };

/** Reads a table of this folder: tab-separated, the names of the columns in the first line. */
export function readTable(name: string): readonly Line[] {
  const text = readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), "utf8");
  const [header = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const columns = header.split("\t");
  return lines.map((line, at) => {
    const where = `tables/${name}.tsv:${at + 2}`;
    const cells = line.split("\t");
    if (cells.length !== columns.length) {
      throw new Error(`${where}: ${columns.length} cells expected, ${cells.length} found`);
    }
    return { where, cell: (column) => cells[columns.indexOf(column)] ?? missing(name, column) };
  });
}

function missing(name: string, column: string): never {
  throw new Error(`tables/${name}.tsv has no column "${column}"`);
}

/** The parts of a cell that holds several: `Libyan|Libyans`. */
export function listOf(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}
