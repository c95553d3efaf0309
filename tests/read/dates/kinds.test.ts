import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn } from "../../../src/read/dates/read-dates.ts";
import { tokensOf } from "../../../src/read/text/tokens.ts";

/** Each date of a text with what it means; what it begins or ends stands in brackets behind it. */
function dates(text: string, published: string): readonly string[] {
  return datesIn(text, tokensOf(text), { kind: "day", day: published, basis: "metadata" }).flatMap(
    ({ text: words, when, stretch }) =>
      when === null ? [] : [`${words} = ${when.edtf}${stretch === null ? "" : ` (${stretch.edtf})`}`],
  );
}

describe("the tense tells where a day without a year lies", () => {
  test.each([
    ["Rebels shelled the harbour on October 7.", "October 7 = 2023-10-07"],
    ["The harbour was shelled by rebels on October 7.", "October 7 = 2023-10-07"],
    ["Since October 7 the harbour has been shut.", "October 7 = 2023-10-07"],
    ["The harbour will open again on October 7.", "October 7 = 2024-10-07"],
    ["The truce expires on October 7.", "October 7 = 2024-10-07"],
    ["They won't leave before October 7.", "October 7 = 2024-10-07"],
    ["Three ministers are expected to resign in April.", "April = 2025-04"],
    ["The case is heard in May.", "May = 2025-05"],
    ["Planners have set aside money; the bridge should be ready in May.", "May = 2025-05"],
    ["The town needs help before Christmas.", "Christmas = 2024-12-25"],
    ["She had fled by Christmas.", "Christmas = 2023-12-25"],
    ["Envoys could arrive as early as Tuesday.", "Tuesday = 2024-08-20"],
    ["On Friday, when the envoy set aside his notes, nobody spoke.", "Friday = 2024-08-16"],
    ["The judge may not have been told on Friday.", "Friday = 2024-08-16"],
    ["The bank opened a branch in Basel on Monday, and staff will move there soon.", "Monday = 2024-08-12"],
    ["Staff will move to Basel on Monday, after the bank bought a house there.", "Monday = 2024-08-19"],
  ])("%s", (text, expected) => {
    expect(dates(text, "2024-08-17")).toContain(expected);
  });
});

describe("a year is carried on within a passage", () => {
  test.each([
    [
      "The siege began on June 29 2021. On June 30 bread ran out, and on July 8 the mayor fled.",
      ["2021-06-29", "2021-06-30", "2021-07-08"],
    ],
    [
      "In May 2014 troops came. By August they held the port, and on 3 September they left.",
      ["2014-05", "2014-08", "2014-09-03"],
    ],
    ["The coup was on Dec. 30, 2021. On Jan. 2 shops opened.", ["2021-12-30", "2022-01-02"]],
    ["In 2019 the dam broke. In March the village moved.", ["2019", "2019-03"]],
    ["The Dec. 21, 2008, attack shook Ghent. He spoke in January.", ["2008-12-21", "2025-01"]],
    [
      "The siege began on June 29 2021. Last week envoys met, and on June 30 they left.",
      ["2021-06-29", "2025-06-30/2025-07-06", "2025-06-30"],
    ],
    ["The pact was signed on June 29 2021. It will be renewed on August 3.", ["2021-06-29", "2025-08-03"]],
    ["The pact was signed on May 2 2021. Delegates met on July 3.", ["2021-05-02", "2025-07-03"]],
  ])("%s", (text, expected) => {
    expect(dates(text, "2025-07-10").map((line) => line.split(" = ")[1])).toEqual(expected);
  });
});

describe("ranges keep both ends, and say what lies between them", () => {
  test.each([
    [
      "The fair ran from Oct. 29 to Nov. 3.",
      ["Oct. 29 = 2018-10-29 (2018-10-29/2018-11-03)", "Nov. 3 = 2018-11-03 (2018-10-29/2018-11-03)"],
    ],
    [
      "It is open Nov. 12 through Jan. 3.",
      ["Nov. 12 = 2018-11-12 (2018-11-12/2019-01-03)", "Jan. 3 = 2019-01-03 (2018-11-12/2019-01-03)"],
    ],
    [
      "From May to July 2016 it rained.",
      ["May = 2016-05 (2016-05/2016-07)", "July 2016 = 2016-07 (2016-05/2016-07)"],
    ],
    ["He ruled from 1998 to 2003.", ["1998 = 1998 (1998/2003)", "2003 = 2003 (1998/2003)"]],
    ["Between 1982 and 1992 he taught.", ["1982 = 1982 (1982/1992)", "1992 = 1992 (1982/1992)"]],
    [
      "They talked Saturday through Monday.",
      ["Saturday = 2018-11-10 (2018-11-10/2018-11-12)", "Monday = 2018-11-12 (2018-11-10/2018-11-12)"],
    ],
    ["They met on 3-5 May 2017 in Tunis.", ["3-5 May 2017 = 2017-05-03/2017-05-05"]],
    ["The season 2016-17 and the war of 1914–18.", ["2016-17 = 2016/2017", "1914–18 = 1914/1918"]],
    [
      "The year 2009/10 was lean, as was the winter of 2011/12.",
      ["2009/10 = 2009/2010", "winter of 2011/12 = 2011/2012"],
    ],
    ["The summit was on April 24 and 25 in Oslo.", ["April 24 = 2018-04-24", "25 = 2018-04-25"]],
    ["On April 24 and 25 people died.", ["April 24 = 2018-04-24"]],
    ["They moved the vote from May to June.", ["May = 2018-05", "June = 2018-06"]],
  ])("%s", (text, expected) => {
    expect(dates(text, "2018-11-14")).toEqual(expected);
  });
});

describe("days are counted from the story's own day where it has one", () => {
  test.each([
    ["They landed on Monday and drove to Split the next day.", "the next day = 2018-11-13"],
    ["They landed on Monday and sailed the following morning.", "the following morning = 2018-11-13"],
    ["He was freed on Nov. 2; the day before, his guards had fled.", "the day before = 2018-11-01"],
    ["The flood came on May 3, 2011. Three days later the dam broke.", "Three days later = 2011-05-06"],
    ["They came two days before Christmas.", "two days before Christmas = 2017-12-23"],
    ["The hearing was the week of March 6.", "week of March 6 = 2018-03-05/2018-03-11"],
  ])("%s", (text, expected) => {
    expect(dates(text, "2018-11-14")).toContain(expected);
  });

  test("what counts from an unknown day is unknown", () => {
    expect(dates("The fleet sank in 490 BC, and the town fell ten years later.", "2018-11-14")).toEqual([]);
    expect(dates("The next day he left.", "2018-11-14")).toEqual([]);
  });
});

describe("stepped and numbered days", () => {
  test.each([
    ["The fair is on the first Tuesday of October 2019.", "first Tuesday of October 2019 = 2019-10-01"],
    ["The last Friday in November is a holiday.", "last Friday in November = 2018-11-30"],
    ["Riders came on the second weekend of May 2019.", "second weekend of May 2019 = 2019-05-11/2019-05-12"],
    ["The club plays the Sunday after next.", "Sunday after next = 2018-11-25"],
    ["They met the week before last.", "week before last = 2018-10-29/2018-11-04"],
    ["He left the year before last.", "year before last = 2016"],
    ["It burned over the weekend.", "the weekend = 2018-11-10/2018-11-11"],
    ["The New Year’s Eve fire hurt 16.", "New Year’s Eve = 2017-12-31"],
    ["On St. Patrick's Day he marched.", "St. Patrick's Day = 2018-03-17"],
    ["It rang on Saturday night, 4th July 2015.", "Saturday night, 4th July 2015 = 2015-07-04"],
    ["It rang on 4 July 2015, and again on Friday 10 July.", "Friday 10 July = 2015-07-10"],
    ["It fell at 10:35 a.m. (0735 GMT) Friday.", "10:35 a.m. (0735 GMT) Friday = 2018-11-09"],
    ["He was held in the early hours of Thursday.", "early hours of Thursday = 2018-11-08"],
  ])("%s", (text, expected) => {
    expect(dates(text, "2018-11-14")).toContain(expected);
  });

  test("another country's feast is on a day that we do not know", () => {
    expect(dates("On Kenya’s Independence Day they danced.", "2018-11-14")).toEqual([]);
  });
});

describe("figures follow the order that the article writes", () => {
  test.each([
    ["One letter is dated 25/10/2018, the other 10/11/2018.", "10/11/2018 = 2018-11-10"],
    ["One letter is dated 10/25/2018, the other 10/11/2018.", "10/11/2018 = 2018-10-11"],
    ["It came on 3 May 2016; the stamp says 04/05/2016.", "04/05/2016 = 2016-05-04"],
    ["It came on May 3, 2016; the stamp says 04/05/2016.", "04/05/2016 = 2016-04-05"],
    ["The stamp says 04/05/2016.", "04/05/2016 = 2016-04-05/2016-05-04"],
    ["The stamp says 10/12/2018.", "10/12/2018 = 2018-10-12"],
    ["The stamp says 17-Oct-11 and 3/Feb/2013.", "17-Oct-11 = 2011-10-17"],
    ["The stamp says 2018-05.", "2018-05 = 2018-05"],
  ])("%s", (text, expected) => {
    expect(dates(text, "2018-11-14")).toContain(expected);
  });

  test("the same two figures mean one day whichever order the rest of the article has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 28 }), (month, day) => {
        const pad = (number: number): string => String(number).padStart(2, "0");
        const found = dates(
          `Stamped ${pad(day)}/${pad(month)}/2016 and ${pad(month)}/${pad(day)}/2016.`,
          "2018-11-14",
        );
        expect(found.map((line) => line.split(" = ")[1])).toEqual([
          `2016-${pad(month)}-${pad(day)}`,
          `2016-${pad(month)}-${pad(day)}`,
        ]);
      }),
    );
  });
});

describe("short years, eras, and numbers that are no years", () => {
  test.each([
    ["The mill opened in '87 and shut in the summer of ’99.", ["87 = 1987", "summer of ’99 = 1999-22"]],
    [
      "In the late 1800s and the 19th century they farmed; in the 1990s they left.",
      ["1800s = 18XX", "19th century = 18XX", "1990s = 199X"],
    ],
    ["The town fell in AD 79, and again in 410 CE.", ["AD 79 = 0079", "410 CE = 0410"]],
    ["A temple of the 5th century BC, and one of 300 B.C., stand there.", []],
    ["He read 2018 pages, paid 1990 dollars, fed 1948 people and lives at 1600 Elm Street.", []],
    ["They sent 2000 blankets to 1950 villages.", []],
    ["The 2014 elections and the 1987 talks failed.", ["2014 = 2014", "1987 = 1987"]],
    ["She spoke at the March for Peace with Sheriff Tuesday Weld.", []],
  ])("%s", (text, expected) => {
    expect(dates(text, "2018-11-14")).toEqual(expected);
  });
});

test("spaces and hyphens of every kind, and characters that nobody sees, change no date", () => {
  const plain = "The envoy came on 12 November 2018, stayed from Nov. 12-14 and left three days later.";
  const meaning = (text: string): readonly (string | null)[] =>
    datesIn(text, tokensOf(text), { kind: "day", day: "2018-11-20", basis: "metadata" }).map(
      ({ when }) => when?.edtf ?? null,
    );
  const space = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009");
  const unseen = fc.constantFrom("", "\u00ad", "\u200b", "\u2060");
  fc.assert(
    fc.property(fc.array(space, { minLength: 20, maxLength: 20 }), unseen, (spaces, mark) => {
      let next = 0;
      const text = plain
        .replace(/ /g, () => spaces[next++ % spaces.length] ?? " ")
        .replace("November", `Nov${mark}ember`)
        .replace("12-14", "12\u201114");
      expect(meaning(text)).toEqual(meaning(plain));
    }),
  );
});
