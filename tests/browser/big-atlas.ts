const ACTORS = 30;

const SENTENCE = 40;

/** Of every so manyth place nobody is sure. */
const UNSURE = 6;

const GUESS = { confidence: 0.5, reason: "It may be.", alternatives: [] };

type Size = { readonly places: number; readonly excerpts: number };

/** Excerpts of an article. */
const EACH = 100;

/**
 * A made-up atlas of places in Europe and of excerpts, a hundred an article, each of which stands at one to three of
 * the places; made by counting, so that every run makes the same.
 */
export function bigAtlas({ places, excerpts }: Size = { places: 400, excerpts: 5000 }) {
  const count = excerpts / EACH;
  const texts = Array.from({ length: count }, (_, a) =>
    Array.from({ length: EACH }, (__, e) => sentence(a, e)).join(""),
  );
  return {
    format: "dateline-atlas/1",
    title: "Four hundred places",
    description: "Made up.",
    credits: [],
    articles: texts.map((text, a) => ({
      id: `article-${String(a).padStart(2, "0")}`,
      title: `Article ${a}`,
      publisher: `Publisher ${a % 5}`,
      language: "en",
      text,
      zones: [],
      mentions: Array.from({ length: EACH }, (_, e) => {
        const start = e * SENTENCE;
        return {
          kind: "actor",
          start,
          end: start + 3,
          text: text.slice(start, start + 3),
          actor: `actor-${(a * 7 + e * e) % ACTORS}`,
        };
      }),
    })),
    places: Array.from({ length: places }, (_, p) => ({
      id: `place-${String(p).padStart(3, "0")}`,
      name: `Town ${p}`,
      kind: "settlement",
      position: [-8 + ((p * 37) % 400) / 10, 36 + ((p * 91) % 233) / 10],
      radiusKm: 5,
    })),
    actors: Array.from({ length: ACTORS }, (_, i) => ({
      id: `actor-${i}`,
      name: `Actor ${i}`,
      kind: "person",
      aliases: [`Actor ${i}`],
    })),
    excerpts: texts.flatMap((text, a) =>
      Array.from({ length: EACH }, (_, e) => {
        const start = e * SENTENCE;
        const outside = e === 0 ? SENTENCE : 0;
        return {
          article: `article-${String(a).padStart(2, "0")}`,
          start,
          end: start + SENTENCE - 1,
          quotation: text.slice(start, start + SENTENCE - 1),
          when: { edtf: `20${10 + (a % 10)}-0${1 + (e % 9)}-1${e % 10}`, basis: "text" },
          placings: [
            ...new Set([(a * 13 + e * 3) % places, (e * e) % places, (a * e) % places].slice(0, 1 + (e % 3))),
          ].map((p) => ({
            place: `place-${String(p).padStart(3, "0")}`,
            role: "scene",
            basis: "context",
            evidence: [outside, outside + 3],
            ...(p % UNSURE === 0 ? { guess: GUESS } : {}),
          })),
        };
      }),
    ),
  };
}

const sentence = (a: number, e: number): string =>
  `Who did it in article ${a}, line ${e}?`.padEnd(SENTENCE - 1, ".").concat(" ");
