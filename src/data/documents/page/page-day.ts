import type { DateAssertion } from "../../../core/date-assertion.ts";
import { type Day, dayNumber, isDay } from "../../../core/day.ts";
import { assertion } from "../../date.ts";
import { readPublicationDay } from "../publication-day.ts";
import { type Clock, clockFrom } from "./clock.ts";
import { textOf } from "./json-ld.ts";
import type { PageHead } from "./page-head.ts";

/** A `time` element that stands outside comments, menus and what is hidden: its `datetime` and its words. */
export type PageTime = {
  readonly datetime: string | null;
  readonly words: string;
  readonly isPublished: boolean;
};

/** Before this year no page was published; programs write 0001-01-01 and 1970-01-01 where they know nothing. */
const FIRST_YEAR = 1990;

/** Names of `meta`, in the order in which they are believed. */
const METAS = (
  "article:published_time og:article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.date " +
  "dcterms.created dcterms.issued pubdate publishdate publish-date publish_date publication_date published_time published-date " +
  "article.published article_date_original parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime " +
  "citation_publication_date citation_date bt:pubdate originalpublicationdate rnews:datepublished displaydate lastpubdate"
).split(" ");

/** What the day is looked for in, the most trusted first; each as the page writes it. */
function candidates(head: PageHead, times: readonly PageTime[], address: string | null): readonly string[] {
  const { meta, article, properties, linked, scripted } = head;
  const published = times.filter(({ isPublished }) => isPublished);
  const others = times.filter(({ isPublished }) => !isPublished);
  const said = ({ datetime, words }: PageTime): readonly (string | null)[] => [datetime, words];
  const all: readonly (string | null | undefined)[] = [
    textOf(article?.datePublished),
    ...METAS.map((name) => meta.get(name)),
    properties.get("datepublished"),
    ...published.flatMap(said),
    ...linked.others.map((node) => textOf(node.datePublished)),
    textOf(article?.dateCreated),
    dayInAddress(address),
    ...others.map(({ datetime }) => datetime),
    scripted,
    ...others.map(({ words }) => words),
  ];
  return all.filter((one) => one !== null && one !== undefined);
}

/**
 * The day on which a page was published, where it was published: a time in UTC is of another day than the newspaper's
 * own near midnight, so the day in the address, the same moment written with an offset and the words of `time` correct
 * it by one. `today` and what is older than the web are the limits of what is believed.
 */
export function pageDay(
  head: PageHead,
  times: readonly PageTime[],
  address: string | null,
  today: Day,
): DateAssertion | null {
  const latest = dayNumber(today) + 1;
  const isSound = ({ day }: Clock): boolean =>
    day !== null && Number(day.slice(0, 4)) >= FIRST_YEAR && dayNumber(day) <= latest;
  const said = candidates(head, times, address);
  const clocks = said.map(clockFrom).filter((clock) => clock !== null);
  const sound = clocks.filter(isSound);
  const best = notAfterChange(sound, head, latest);
  if (best === null || best.day === null) return roughly(said, today);
  const inAddress = dayInAddress(address);
  const local = localDay(best, [
    ...(inAddress === null ? [] : [inAddress]),
    ...sameMoment(best, [...clocks, ...changes(head)]),
    ...times
      .filter(({ datetime }) => clockFrom(datetime ?? "")?.day === best.day)
      .flatMap(({ words }) => clockFrom(words)?.day ?? []),
  ]);
  return assertion(local ?? best.day, "metadata", null, null);
}

/** A month or a year where no day is told. */
function roughly(said: readonly string[], today: Day): DateAssertion | null {
  for (const text of said) {
    const reading = readPublicationDay(text);
    if (reading.kind === "read" && /^\d{4}(?:-\d{2})?$/.test(reading.edtf)) {
      const year = Number(reading.edtf.slice(0, 4));
      if (year >= FIRST_YEAR && reading.edtf <= today) return assertion(reading.edtf, "metadata", null, null);
    }
  }
  return null;
}

const changes = ({ article, meta }: PageHead): readonly Clock[] =>
  [textOf(article?.dateModified), meta.get("article:modified_time"), meta.get("og:updated_time")].flatMap(
    (text) => (text === null || text === undefined ? [] : (clockFrom(text) ?? [])),
  );

/** The first, unless it is days after the page's last change and another is not: that was the day of a copy. */
function notAfterChange(sound: readonly Clock[], head: PageHead, latest: number): Clock | null {
  const [first] = sound;
  if (first === undefined) return null;
  const number = ({ day }: Clock): number => (day === null ? 0 : dayNumber(day));
  const changed = changes(head).filter((clock) => clock.day !== null && clock.day >= `${FIRST_YEAR}`);
  const last = Math.max(...changed.map(number).filter((day) => day <= latest));
  if (changed.length === 0 || number(first) <= last + 1) return first;
  return sound.find((clock) => number(clock) <= last + 1) ?? first;
}

/** Of a moment in UTC the day that the page's own place had, if one of these is it or a neighbour. */
function localDay({ day, isUtc }: Clock, days: readonly Day[]): Day | null {
  if (!isUtc || day === null) return null;
  return days.find((one) => Math.abs(dayNumber(one) - dayNumber(day)) <= 1) ?? null;
}

/** Days of the same moment, to the minute, where it is written with an offset from UTC. */
function sameMoment({ moment }: Clock, clocks: readonly Clock[]): readonly Day[] {
  if (moment === null) return [];
  return clocks.flatMap((one) =>
    one.moment !== null && one.day !== null && !one.isUtc && Math.abs(one.moment - moment) < 1
      ? [one.day]
      : [],
  );
}

/** "/2018/11/13/", "/2018-11-13-", "/20181113/", "/2018/nov/13/" in a path. */
export function dayInAddress(address: string | null): Day | null {
  const path = address === null ? "" : address.replace(/^[a-z]+:\/\/[^/]*/i, "").slice(0, 1000);
  const numbers =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.?-]|$)/.exec(path);
  const named = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})(?=\/)/i.exec(path);
  const written =
    numbers?.slice(1).join("/") ?? (named === null ? null : `${named[3]} ${named[2]} ${named[1]}`);
  if (written === null) return null;
  const [year, month, day] = written.split("/");
  const text = numbers === null ? written : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const reading = readPublicationDay(text);
  return reading.kind === "read" && isDay(reading.edtf) ? reading.edtf : null;
}
