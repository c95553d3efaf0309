/**
 * How made-up articles hang together, by what four corpora of news give when they are read: LGL (588 articles of local
 * papers), TR-News (118), GeoVirus (229 of WikiNews) and the AQUAINT TimeML (73). In that order:
 * - 9.0, 9.3, 7.7 and 14.6 excerpts an article;
 * - after an article's first excerpt, 46, 50, 39 and 60 % of placings are where an earlier excerpt of it stands, and 49,
 *   49, 39 and 56 % of names are an actor's whom one names, of these 50, 50, 52 and 35 % the one named last;
 * - of placings where the article stood before, those of which nobody is sure follow such a one in 84, 70, 75 and 57 %,
 *   and another one in 2 to 4 %.
 *
 * Seeded articles keep to the middle of each: 9.2 excerpts, 48 % of placings, 49 % of names, one placing in eight unsure.
 * Otherwise they tell more that is new than real ones do: 1.3 placings and 2.7 actors an excerpt (0.8 to 1.3 and 0.7 to 1.0
 * in the corpora), places anywhere on earth, and no story that goes on from article to article, which corpora of single
 * articles cannot tell.
 */
const [PLACES_AGAIN, ACTORS_AGAIN] = [0.455, 0.42];
const NAMED_LAST = 0.42;
const UNSURE = { new: 0.125, afterSure: 0.029, afterUnsure: 0.8 };
const MEAN_OF_DRAWS = 4.2;

/** No article has more excerpts. */
export const LONGEST_ARTICLE = 40;

type Fillable = { [at: number]: number };

/** What a made-up article has told so far, and what its next excerpt does. */
export function seededArticles(
  random: () => number,
  { place, actor }: { readonly place: () => number; readonly actor: () => number },
) {
  const places = castOf(random, { draw: place, again: PLACES_AGAIN });
  const actors = castOf(random, { draw: actor, again: ACTORS_AGAIN });
  const doubts = new Map<number, boolean>();
  return {
    /** Begins another one, of so many excerpts: seven in the middle, eight on average. */
    begin: (): number => {
      for (const cast of [places, actors]) cast.begin();
      doubts.clear();
      const draws = -Math.log((1 - random()) * (1 - random())) * MEAN_OF_DRAWS;
      return 1 + Math.min(LONGEST_ARTICLE - 1, Math.floor(draws));
    },
    places: places.drawInto,
    actors: actors.drawInto,
    unsure: (number: number): number => {
      const before = doubts.get(number);
      const share = before === undefined ? UNSURE.new : before ? UNSURE.afterUnsure : UNSURE.afterSure;
      const isUnsure = random() < share;
      doubts.set(number, isUnsure);
      return Number(isUnsure);
    },
  };
}

/** Who recurs in an article: those named last the most. */
function castOf(
  random: () => number,
  { draw, again }: { readonly draw: () => number; readonly again: number },
) {
  let named: number[] = [];
  return {
    begin: () => {
      named = [];
    },
    /** Different numbers behind those that are there, at most `count`; where they end. */
    drawInto: (items: Fillable, from: number, count: number): number => {
      const left = named.slice();
      let end = from;
      for (let tries = 0; tries < count; tries++) {
        const isAgain = left.length > 0 && random() < again;
        let rank = 0;
        while (isAgain && rank < left.length - 1 && random() >= NAMED_LAST) rank++;
        const one = isAgain ? (left[rank] ?? 0) : draw();
        let at = from;
        while (at < end && items[at] !== one) at++;
        if (at < end) continue;
        items[end++] = one;
        const known = left.indexOf(one);
        if (known >= 0) left.splice(known, 1);
      }
      const now: number[] = [];
      for (let at = from; at < end; at++) now.push(items[at] ?? 0);
      named = [...now, ...left];
      return end;
    },
  };
}
