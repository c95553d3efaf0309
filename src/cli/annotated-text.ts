import { dateText } from "../core/date-text.ts";
import { beginningOf, languageName, PASSAGE_REASON_TEXTS } from "../core/left-out.ts";
import type { Known } from "../data/documents/known.ts";
import { holdersOf, nameInside } from "../data/found/holders.ts";
import type { Gazetteer } from "../read/gazetteer/gazetteer.ts";
import type { Reading, ReadMention, ReadPlace } from "../read/reading.ts";
import type { Line, Piece } from "./line.ts";

/** Columns that a tab of the text is shown as. */
const TAB = "    ";

/** An article's text with what it names marked, and below it what that is. Without colours the marks are brackets. */
export function annotatedText(
  path: string,
  text: string,
  known: Known,
  reading: Reading,
  { gazetteer, isColoured }: { readonly gazetteer: Gazetteer; readonly isColoured: boolean },
): readonly Line[] {
  const outer = outermost(reading.mentions);
  const numbers = new Map<string, number>();
  const numberOf = ({ id }: ReadPlace): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const marked: Piece[] = [];
  let at = 0;
  for (const mention of outer) {
    marked.push(text.slice(at, mention.start), ...mark(mention, numberOf, isColoured));
    at = mention.end;
  }
  marked.push(text.slice(at).trimEnd());
  const head = [
    known.publisher,
    reading.published === null ? null : dateText(reading.published),
    reading.language.code === "und" ? null : languageName(reading.language.code),
  ];
  return [
    [{ style: "bold", text: known.title === null ? path : `${path}: ${known.title}` }],
    ...head.filter((part) => part !== null).map((text): Line => [{ style: "faint", text }]),
    "",
    ...linesOf(marked),
    ...section("Places", placeLines(outer, numberOf, gazetteer)),
    ...section("Actors", actorLines(reading)),
    ...section("Left out", leftOutLines(text, reading)),
    ...section(
      "Not placed, not dated",
      reading.notes.map(({ note }) => note),
    ),
  ];
}

/** Breaks lines where the words do; what is marked may go on in the next. */
function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = "", ...rest] = (typeof piece === "string" ? piece : piece.text)
      .replaceAll("\t", TAB)
      .split(/\r\n|\n/)
      .map((text) => (typeof piece === "string" ? text : { ...piece, text }));
    lines.at(-1)?.push(first);
    lines.push(...rest.map((one) => [one]));
  }
  return lines;
}

/** So much of a passage says which it is. UTF-16 units. */
const OPENING = 60;

function leftOutLines(text: string, { leftOut, language }: Reading): readonly string[] {
  if (!language.isRead)
    return [`All of it: it is in ${languageName(language.code)}, and only English is read.`];
  return leftOut.map(
    ({ start, end, reason }) =>
      `${PASSAGE_REASON_TEXTS[reason]}: “${beginningOf(text.slice(start, end), OPENING)}”`,
  );
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** Of mentions that nest, the outer ones; they come sorted. */
function outermost(mentions: readonly ReadMention[]): readonly ReadMention[] {
  let end = 0;
  return mentions.filter((mention) => {
    const isOutside = mention.start >= end;
    if (isOutside) end = mention.end;
    return isOutside;
  });
}

function mark(
  mention: ReadMention,
  numberOf: (place: ReadPlace) => number,
  isColoured: boolean,
): readonly Piece[] {
  const { text } = mention;
  if (!isColoured) return [bracketed(mention, numberOf)];
  switch (mention.kind) {
    case "place": {
      if (mention.demonym) return [{ style: "demonym", text }];
      const number = numberOf(mention.place);
      return [
        { style: "place", text },
        { style: "faint", text: `[${number}]` },
      ];
    }
    case "actor":
      return [{ style: "actor", text }];
    case "date":
      return [
        { style: "date", text },
        { style: "faint", text: edtfOf(mention.when) },
      ];
  }
}

function bracketed(mention: ReadMention, numberOf: (place: ReadPlace) => number): string {
  const { text } = mention;
  switch (mention.kind) {
    case "place":
      return mention.demonym ? text : `[${text}|${numberOf(mention.place)}]`;
    case "actor":
      return `{${text}}`;
    case "date":
      return `<${text}${edtfOf(mention.when)}>`;
  }
}

const edtfOf = (when: { readonly edtf: string } | null): string => (when === null ? "" : `=${when.edtf}`);

function placeLines(
  mentions: readonly ReadMention[],
  numberOf: (place: ReadPlace) => number,
  gazetteer: Gazetteer,
): readonly string[] {
  const lines = new Map<number, string>();
  for (const mention of mentions) {
    if (mention.kind !== "place" || mention.demonym) continue;
    const { place, confidence, reason } = mention;
    const number = numberOf(place);
    if (lines.has(number)) continue;
    const [longitude, latitude] = place.position;
    const where = `${degrees(latitude, "N", "S")} ${degrees(longitude, "E", "W")} ± ${Math.round(place.radiusKm)} km`;
    const name = nameInside(place.name, holdersOf(place.id, gazetteer));
    lines.set(
      number,
      `${number}  ${name}, ${place.kind}, ${where}, ${Math.round(confidence * 100)} % sure. ${reason}`,
    );
  }
  return [...lines.values()];
}

function actorLines({ actors }: Reading): readonly string[] {
  return actors.map(({ name, kind, aliases, titles }) => {
    const others = [...titles, ...aliases.filter((alias) => alias !== name)];
    return `${name}, ${kind}${others.length === 0 ? "" : ` (${others.join(", ")})`}`;
  });
}

const degrees = (number: number, positive: string, negative: string): string =>
  `${Math.abs(number).toFixed(2)}° ${number < 0 ? negative : positive}`;
