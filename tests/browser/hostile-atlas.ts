import { VECTORS } from "./hostile-strings.ts";

/** Where a name may stand: ids are words, and what stands in them cannot be chosen. */
const id = (i: number) => `v${i}`;

/** Far enough apart that no mark hides another at zoom 4. */
const position = (i: number) => [-150 + (i % 14) * 22, -50 + Math.floor(i / 14) * 28];

/**
 * An atlas in which every text that a file may choose is a vector: vector `i` in every text of article, place,
 * actor and excerpt `i`, and `head` in those of which there is but one.
 */
export function hostileAtlas(head: string): unknown {
  const each = <Value>(make: (vector: string, i: number) => Value) => VECTORS.map(make);
  return {
    format: "dateline-atlas/1",
    title: head,
    description: head,
    credits: [...new Set([head, ...VECTORS])],
    articles: each((vector, i) => ({
      id: `a ${i} <img src=x onerror=fired(${i})>`.replaceAll("/", ""),
      title: vector,
      publisher: vector,
      url: vector,
      language: vector,
      published: date(vector),
      text: `${vector}\n${vector}`,
      zones: [],
      mentions: [
        { kind: "actor", start: 0, end: vector.length, text: vector, actor: id(i) },
        { kind: "date", start: 0, end: vector.length, text: vector, edtf: "2018" },
        { kind: "place", start: 0, end: vector.length, text: vector, place: id(i) },
      ],
    })),
    places: each((vector, i) => ({
      id: id(i),
      name: vector,
      kind: "settlement",
      position: position(i),
      radiusKm: 5,
      note: vector,
    })),
    actors: each((vector, i) => ({
      id: id(i),
      name: vector,
      kind: "person",
      aliases: [vector, `${vector} too`],
      description: vector,
    })),
    excerpts: each((vector, i) => ({
      article: `a ${i} <img src=x onerror=fired(${i})>`.replaceAll("/", ""),
      start: 0,
      end: vector.length,
      quotation: vector,
      when: date(vector),
      placings: [{ place: id(i), role: "scene", basis: "named", evidence: [0, vector.length] }],
    })),
  };
}

const date = (vector: string) => ({ edtf: "2018-11-13", basis: "text", words: vector, note: vector });
