import { createRequire } from "node:module";
import { type ActorCorpus, actorCorporaIn } from "../../../geodata/model/actor-gold.ts";
import { chainFitted } from "../../../geodata/model/chain-fit.ts";
import { LEAST_OF_TAGGER } from "../../../geodata/model/least.ts";
import { taggedSentences } from "../../../geodata/model/tagger-lessons.ts";
import type { Span } from "../../../src/core/article.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { openTagger, writeTagger } from "../../../src/read/tagger/tagger-file.ts";
import { type ActorScores, actorScores, type SaidActor } from "./actor-scores.ts";
import type { Opened } from "./speed.ts";

/** The corpora that are measured; the others only teach. */
const MEASURED = ["gum", "wikigold", "crossner_politics"];

/** Rivals live in the model's own package: the app must not depend on them. */
const load = createRequire(new URL("../../../geodata/model/package.json", import.meta.url));

type ActorReader = (text: string) => readonly SaidActor[];

/** Actors, each corpus read with a tagger that learned from the others alone, through the file that is shipped. */
export function actorTable(folder: string, { gazetteer, model }: Opened): readonly string[] {
  const corpora = actorCorporaIn(folder);
  if (corpora.length === 0) return ["\nNo corpora of actors: actors not measured."];
  const sentences = new Map(
    corpora.map((corpus) => [corpus, taggedSentences(corpus, gazetteer, model.lexicon, model.known)]),
  );
  const rival = compromise();
  const rows = corpora
    .filter(({ name }) => MEASURED.includes(name))
    .flatMap((corpus) => {
      const others = corpora.filter((other) => other !== corpus);
      const lessons = others.flatMap((other) => sentences.get(other) ?? []);
      const opened = openTagger(writeTagger(chainFitted(lessons), LEAST_OF_TAGGER));
      if (opened.kind === "failed") throw new Error(opened.reason);
      const own = { ...model, tagger: opened.tagger };
      const ours: ActorReader = (text) =>
        read(text, NO_HINTS, gazetteer, own).mentions.flatMap((mention) =>
          mention.kind === "actor" ? [mention] : [],
        );
      return [
        row(corpus, "Dateline", scored(corpus, ours)),
        ...(rival === null ? [] : [row(corpus, "compromise", scored(corpus, rival))]),
      ];
    });
  return [
    "\nActors, leave one corpus out: exact F1, overlap F1, actors found, B³ F1 where the corpus joins mentions",
    ...rows,
    ...(rival === null ? ["(compromise is not installed: npm ci in geodata/model.)"] : []),
  ];
}

const scored = ({ articles }: ActorCorpus, reader: ActorReader): ActorScores =>
  actorScores(articles.map((gold) => ({ gold, said: reader(gold.text) })));

function row({ name, joined: says }: ActorCorpus, system: string, scores: ActorScores): string {
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  const { exact, overlap, found, joined } = scores;
  return `${name.padEnd(18)} ${system.padEnd(11)} ${percent(exact)} ${percent(overlap)} ${percent(found)} ${says ? percent(joined) : "    –"}`;
}

type Compromise = (text: string) => {
  people(): { json(options: object): readonly { readonly offset: { start: number; length: number } }[] };
  organizations(): ReturnType<ReturnType<Compromise>["people"]>;
};

/** Its people and organisations; it joins no mentions, so that equal words are one actor. */
function compromise(): ActorReader | null {
  try {
    const nlp: Compromise = load("compromise");
    return (text) => {
      const doc = nlp(text);
      return [...doc.people().json({ offset: true }), ...doc.organizations().json({ offset: true })].map(
        ({ offset: { start, length } }) => named(text, { start, end: start + length }),
      );
    };
  } catch {
    return null;
  }
}

/** Without the signs that it takes in at the ends. */
function named(text: string, { start, end }: Span): SaidActor {
  const words = text.slice(start, end);
  const from = start + (/^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0);
  const to = end - (/(?:['’]s)?[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0);
  return { start: from, end: to, actor: text.slice(from, to).toLowerCase() };
}
