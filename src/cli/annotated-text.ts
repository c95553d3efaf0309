import { dateText } from "../core/date-text.ts";
import { beginningOf, languageName, PASSAGE_REASON_TEXTS } from "../core/left-out.ts";
import type { Known } from "../data/documents/known.ts";
import { holdersOf, nameInside } from "../data/found/holders.ts";
import type { Gazetteer } from "../read/gazetteer/gazetteer.ts";
import type { Reading, ReadMention, ReadPlace } from "../read/reading.ts";

/** What a terminal is told by ECMA-48's "select graphic rendition". */
const ON = { place: "1;32", demonym: "32", actor: "1;35", date: "36", faint: "2", title: "1" } as const;

type Paint = (style: keyof typeof ON, text: string) => string;

/** An article's text with what it names marked, and below it what that is. Without colours the marks are brackets. */
export function annotatedText(
  path: string,
  text: string,
  known: Known,
  reading: Reading,
  { gazetteer, colour }: { readonly gazetteer: Gazetteer; readonly colour: boolean },
): string {
  const paint: Paint = (style, words) => (colour ? `\u001b[${ON[style]}m${words}\u001b[0m` : words);
  const outer = outermost(reading.mentions);
  const numbers = new Map<string, number>();
  const numberOf = ({ id }: ReadPlace): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  let marked = "";
  let at = 0;
  for (const mention of outer) {
    marked += safe(text.slice(at, mention.start)) + mark(mention, numberOf, paint, colour);
    at = mention.end;
  }
  marked += safe(text.slice(at));
  const head = [
    known.publisher,
    reading.published === null ? null : dateText(reading.published),
    reading.language.code === "und" ? null : languageName(reading.language.code),
  ];
  return [
    paint("title", safe(known.title === null ? path : `${path}: ${known.title}`)),
    ...head.filter((part) => part !== null).map((part) => paint("faint", safe(part))),
    "",
    marked.trimEnd(),
    ...section("Places", placeLines(outer, numberOf, gazetteer)),
    ...section("Actors", actorLines(reading)),
    ...section("Left out", leftOutLines(text, reading)),
    ...section(
      "Not placed, not dated",
      reading.notes.map(({ note }) => safe(note)),
    ),
  ].join("\n");
}

/** So much of a passage says which it is. UTF-16 units. */
const OPENING = 60;

function leftOutLines(text: string, { leftOut, language }: Reading): readonly string[] {
  if (!language.isRead)
    return [`All of it: it is in ${languageName(language.code)}, and only English is read.`];
  return leftOut.map(({ start, end, reason }) => {
    return safe(`${PASSAGE_REASON_TEXTS[reason]}: “${beginningOf(text.slice(start, end), OPENING)}”`);
  });
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
  paint: Paint,
  colour: boolean,
): string {
  const words = safe(mention.text);
  switch (mention.kind) {
    case "place": {
      if (mention.demonym) return paint("demonym", words);
      const number = numberOf(mention.place);
      return colour ? paint("place", words) + paint("faint", `[${number}]`) : `[${words}|${number}]`;
    }
    case "actor":
      return colour ? paint("actor", words) : `{${words}}`;
    case "date": {
      const edtf = mention.when === null ? "" : `=${mention.when.edtf}`;
      return colour ? paint("date", words) + paint("faint", edtf) : `<${words}${edtf}>`;
    }
  }
}

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
    const name = safe(nameInside(place.name, holdersOf(place.id, gazetteer)));
    lines.set(
      number,
      `${number}  ${name}, ${place.kind}, ${where}, ${Math.round(confidence * 100)} % sure. ${safe(reason)}`,
    );
  }
  return [...lines.values()];
}

function actorLines({ actors }: Reading): readonly string[] {
  return actors.map(({ name, kind, aliases, titles }) => {
    const others = [...titles, ...aliases.filter((alias) => alias !== name)];
    return safe(`${name}, ${kind}${others.length === 0 ? "" : ` (${others.join(", ")})`}`);
  });
}

const degrees = (number: number, positive: string, negative: string): string =>
  `${Math.abs(number).toFixed(2)}° ${number < 0 ? negative : positive}`;

/** A stranger's text must not speak to the terminal: control signs other than line breaks and tabs are shown as such. */
function safe(text: string): string {
  return text
    .replace(/\r\n/g, "\n")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
      sign === "\n" || sign === "\t" ? sign : "\ufffd",
    );
}
