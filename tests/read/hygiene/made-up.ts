/** Sentences that open an article, each with a place, and none long enough to be told from a headline by its length. */
export const LEADS = [
  "Rebels shelled Aden on Monday, killing 12.",
  "A bomb killed nine people in Benghazi.",
  "Fighters seized the port of Sirte, officials said.",
  "Rome is on edge.",
  "“We will stay,” the mayor of Izmir said.",
  "ADEN, Yemen (AP) — Rebels shelled the port.",
  "$3 million was sent to Lagos.",
  "Was it a bomb that shook Beirut?",
  "Tripoli is quiet again!",
  "He flew to Palermo (and back).",
  "Nine died in Homs, “a massacre,” he said.",
  "The mayor of Oslo said: “We won.”",
] as const;

export const TITLES = [
  "Port of Sirte falls",
  "War comes to the coast",
  "What next for the south?",
  "UN: talks “went well”",
] as const;

export const PROSE = [
  "The envoy flew from Tripoli to Rome on Tuesday, where he met the foreign minister and two of his aides, and then went on to Brussels for talks with officials there.",
  "People in Misrata said that they had heard of the deal on the radio, and a baker in Tobruk said that the price of bread had already begun to fall in the market.",
] as const;

export const SECOND = [
  "",
  "Nobody claimed the attack.",
  "Shops in Derna stayed shut, and schools did too.",
] as const;

/** What pages put round articles; none of it may become an excerpt. */
export const FURNITURE = [
  "Breaking News",
  "Accessibility links",
  "Share",
  "By Ann Lee",
  "Ann Lee",
  "Friday, March 23, 2018",
  "Tripoli Braces for Hurricane Igtet",
  "Home",
  "ADEN, Yemen, Nov 12",
] as const;

export type Article = {
  readonly title: string;
  /** Sentences of the body, in order. */
  readonly body: readonly string[];
  readonly furniture: readonly string[];
};

/** 12 leads under 4 titles, with 3 kinds of second paragraph and 2 of prose: 288 articles. */
export const ARTICLES: readonly Article[] = LEADS.flatMap((lead, number) =>
  TITLES.flatMap((title, which) =>
    SECOND.flatMap((second, index) =>
      PROSE.map((prose): Article => {
        const furniture = [0, 1]
          .slice(0, (number + index) % 3)
          .map((step) => FURNITURE[(number + which + step * 4) % FURNITURE.length] ?? "");
        return { title, body: [lead, second, prose].filter((one) => one !== ""), furniture };
      }),
    ),
  ),
);
