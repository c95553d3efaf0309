import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Resolution } from "./resolve.ts";

/** Why the best sense of a name was taken, in a sentence of plain words. */
export function reasonFor(gazetteer: Gazetteer, { group, scores }: Resolution, written: string): string {
  const [best, second] = scores;
  if (best === undefined) return "Known to no list of places.";
  const country = gazetteer.country(best.row);
  const where = country >= 0 && country !== best.row ? ` in ${gazetteer.name(country)}` : "";
  if (group.demonym)
    return `“${written}” is what the people or things of ${gazetteer.name(best.row)} are called.`;
  if (group.stated.size > 0 && best.stated > 0) {
    return group.holder === null
      ? `The article names a place that lies in ${gazetteer.name(best.row)} just before.`
      : `The article says that it lies in ${group.holder}.`;
  }
  if (second === undefined) return `The only place of that name${where}.`;
  const lead = (piece: "prior" | "votes" | "near" | "source"): number => best[piece] - second[piece];
  const strongest = (["votes", "near", "source", "prior"] as const).reduce(
    (most, piece) => (lead(piece) > lead(most) ? piece : most),
    "prior",
  );
  switch (strongest) {
    case "votes":
      return `Other places in the article lie in ${gazetteer.name(country >= 0 ? country : best.row)}.`;
    case "near":
      return "It lies nearest to other places in the article.";
    case "source":
      return "Other articles of the same source are about that area.";
    case "prior":
      return `The best known of ${scores.length} places of that name.`;
  }
}
