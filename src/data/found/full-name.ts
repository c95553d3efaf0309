import { wordsOf } from "../../core/words.ts";
import type { FoundActor } from "./found.ts";

/** Words that name an office of any country: alone they tell no actor from another's. */
const ANYONES = new Set(
  (
    "the of and for a an in on to ministry minister government army navy police force forces military parliament senate congress court " +
    "supreme high constitutional council cabinet presidency president premier prime office party opposition union commission committee " +
    "agency authority department bureau bank central national federal state regional local city municipal university hospital " +
    "foreign interior exterior defence defense finance economy health justice education affairs transport energy oil trade labour labor " +
    "house representatives assembly general security intelligence service services guard coast coastguard chamber board company group " +
    "association federation republic movement front border patrol election electoral red"
  ).split(" "),
);

/**
 * The names under which an actor is the same in every article, folded: a person's given and family name, an
 * organisation's whole name. Empty where the article only has a surname or an office's name.
 */
export function fullNames({ kind, aliases }: Pick<FoundActor, "kind" | "aliases">): readonly string[] {
  return foldedNames(aliases).filter((name) => {
    const words = name.split(" ");
    if (words.length < 2 || isLetters(words)) return false;
    return kind === "person" ? words.filter((word) => word.length > 1).length >= 2 : !isAnyones(words);
  });
}

/** An organisation's names of one word: "NATO", "LNA", "Hamas". They say less than whole names, and more than nothing. */
export function shortNames({ kind, aliases }: Pick<FoundActor, "kind" | "aliases">): readonly string[] {
  if (kind === "person") return [];
  return foldedNames(aliases).flatMap((name) => {
    const words = name.split(" ");
    if (words.length > 1 && !isLetters(words)) return [];
    return isAnyones(words) ? [] : [words.join("")];
  });
}

export function foldedNames(names: readonly string[]): readonly string[] {
  const folded = names.map((name) => wordsOf(name).join(" "));
  return [...new Set(folded)].filter((name) => name !== "");
}

/** "U.N." */
const isLetters = (words: readonly string[]): boolean => words.every((word) => word.length === 1);

const isAnyones = (words: readonly string[]): boolean => words.every((word) => ANYONES.has(word));
