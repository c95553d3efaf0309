import { foldName } from "../../src/read/gazetteer/fold.ts";
import { withPlurals } from "./demonyms.ts";
import { type Draft, type DraftName, usual } from "./draft.ts";
import type { Town } from "./geonames.ts";
import { type Line, listOf, readTable } from "./table.ts";
import type { Renaming } from "./towns.ts";

/** The table of English names. A line means the largest town of that country that GeoNames knows by `known`. */
export function readRenamings(towns: readonly Town[]): ReadonlyMap<Town, Renaming> {
  const [byName, byAlternate] = [new Map<string, Town>(), new Map<string, Town>()];
  const claim = (names: Map<string, Town>, town: Town, name: string) => {
    const key = `${town.country} ${foldName(name)}`;
    if ((names.get(key)?.population ?? -1) < town.population) names.set(key, town);
  };
  for (const town of towns) {
    for (const name of [town.name, town.ascii]) claim(byName, town, name);
    for (const name of town.population > 1000 ? town.alternates : []) claim(byAlternate, town, name);
  }
  const renamings = new Map<Town, Renaming>();
  for (const { cell, where } of readTable("settlements")) {
    const key = `${cell("code")} ${foldName(cell("known"))}`;
    const town = byName.get(key) ?? byAlternate.get(key);
    if (town === undefined)
      throw new Error(`${where}: GeoNames has no "${cell("known")}" in ${cell("code")}`);
    if (renamings.has(town)) throw new Error(`${where}: ${town.name} stands in the table twice`);
    renamings.set(town, { name: cell("name"), names: listOf(cell("names")) });
  }
  return renamings;
}

/** Demonyms and abbreviations of provinces, towns and countries from our own tables, by the draft's id. */
export function readMoreNames(drafts: readonly Draft[]): ReadonlyMap<string, readonly DraftName[]> {
  const find = finder(drafts);
  const more = new Map<string, DraftName[]>();
  const give = (line: Line, names: readonly DraftName[]) => {
    const id = find(line);
    more.set(id, [...(more.get(id) ?? []), ...names]);
  };
  for (const line of readTable("peoples")) {
    give(
      line,
      withPlurals(listOf(line.cell("demonyms"))).map((text) => ({ text, use: "demonym" })),
    );
  }
  for (const line of readTable("abbreviations")) {
    give(
      line,
      listOf(line.cell("abbreviations")).map((text) => ({ text, use: "abbreviation" })),
    );
    give(
      line,
      listOf(line.cell("codes")).map((text) => ({ text, use: "code" })),
    );
  }
  return more;
}

/** What news calls a place, and how it is shown where the sources show another name, by the draft's id. */
export function readNewsNames(
  drafts: readonly Draft[],
): ReadonlyMap<string, { readonly name: string; readonly names: readonly DraftName[] }> {
  const find = finder(drafts);
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  return new Map(
    readTable("names").map((line) => {
      const id = find(line);
      const name = line.cell("main") === "" ? (byId.get(id)?.name ?? "") : line.cell("main");
      return [id, { name, names: [name, ...listOf(line.cell("names"))].map(usual) }];
    }),
  );
}

const LEVELS: ReadonlyMap<string, RegExp> = new Map([
  ["country", /^(country|territory)$/],
  ["province", /^(province|county)$/],
  ["town", /^(capital|seat|county-seat|town|section)$/],
  ["region", /^(continent|region|island)$/],
]);

/** Finds what a line of these tables means: the likeliest place of that level, country and usual name. */
function finder(drafts: readonly Draft[]): (line: Line) => string {
  const found = new Map<string, Draft>();
  for (const [level, features] of LEVELS) {
    for (const draft of drafts) {
      if (!features.test(draft.feature)) continue;
      for (const { text, use } of draft.names) {
        const key = `${level} ${draft.countryCode} ${foldName(text)}`;
        const there = found.get(key);
        if (use === "name" && (there === undefined || there.population < draft.population))
          found.set(key, draft);
      }
    }
  }
  return ({ cell, where }) => {
    const draft = found.get(`${cell("level")} ${cell("code")} ${foldName(cell("name"))}`);
    if (draft === undefined)
      throw new Error(`${where}: no ${cell("level")} "${cell("name")}" in "${cell("code")}"`);
    return draft.id;
  };
}
