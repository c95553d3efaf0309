import type { Day } from "../../../core/day.ts";
import type { ArticleBody } from "./article-body.ts";
import { type Clock, clockAt, clockFrom } from "./clock.ts";
import { folded } from "./folded.ts";
import { isNode, textOf, typesOf, unescaped } from "./json-ld.ts";
import type { PageHead } from "./page-head.ts";
import { type Box, childrenOf, type PageTree } from "./page-tree.ts";
import { attribute } from "./parse-page.ts";

/** Passages `[from, to)` that were written on a day of their own. */
export type LiveEntry = { readonly from: number; readonly to: number; readonly day: Day };

/** Entries of a live blog hold this share of its prose. */
const MOST = 0.6;

/**
 * The entries of a live blog with their own days, in the order of the page: by what the page calls an entry, by
 * siblings that each have a `time` and prose, or by the updates that its JSON-LD lists. None where it is no live blog.
 */
export function liveEntries(tree: PageTree, body: ArticleBody, head: PageHead): readonly LiveEntry[] {
  const offset = pageOffset(head);
  const boxes = entryBoxes(tree, body);
  const marked = boxes.flatMap(({ box, datetime }, index): readonly LiveEntry[] => {
    const day = dayAt(datetime, offset);
    const next = boxes[index + 1]?.box;
    const to = next !== undefined && next.parent === box.parent ? next.from : box.to;
    return day === null ? [] : [{ from: box.from, to, day }];
  });
  return marked.length > 0 ? marked : listedEntries(tree, body, head, offset);
}

/** Minutes that the page's own clock is ahead of UTC, where one of its times says so. */
function pageOffset({ article, meta }: PageHead): number | null {
  const said = [
    textOf(article?.datePublished),
    textOf(article?.dateModified),
    meta.get("article:published_time"),
    meta.get("article:modified_time"),
  ];
  for (const text of said) {
    const offset = clockFrom(text ?? "")?.offset ?? null;
    if (offset !== null && offset !== 0) return offset;
  }
  return null;
}

function dayAt(written: string, offset: number | null): Day | null {
  const clock: Clock | null = clockFrom(written);
  if (clock === null || !clock.isUtc || clock.moment === null || offset === null) return clock?.day ?? null;
  return clockAt(clock.moment, offset)?.day ?? clock.day;
}

type EntryBox = { readonly box: Box; readonly datetime: string };

function entryBoxes(tree: PageTree, { container, measures }: ArticleBody): readonly EntryBox[] {
  if (container === null) return [];
  const times = tree.times.filter(({ box }) => box > container.index && box <= container.last);
  const timed = (box: Box): EntryBox | null => {
    const own = times.slice(firstFrom(times, box.index), firstFrom(times, box.last + 1));
    const said = own
      .map(({ element }) => element)
      .filter((element) => attribute(element, "datetime") !== null);
    const published = said.find((element) => /datePublished/i.test(attribute(element, "itemprop") ?? ""));
    const datetime = attribute(published ?? said[0] ?? container.element, "datetime");
    return datetime === null ? null : { box, datetime };
  };
  const called: EntryBox[] = [];
  for (let index = container.index + 1; index <= container.last; index += 1) {
    const box = tree.boxes[index];
    if (box === undefined || !isCalledEntry(box)) continue;
    const entry = timed(box);
    if (entry !== null) called.push(entry);
    index = box.last;
  }
  if (called.length > 0) return called;
  for (let top: Box | null = container; top !== null; ) {
    const children: Box[] = [...childrenOf(tree, top)].filter((box) => measures.prose(box) > 0);
    const entries = children.map(timed).filter((entry) => entry !== null);
    const prose = entries.reduce((sum, { box }) => sum + measures.prose(box), 0);
    if (entries.length > 1) return prose >= MOST * measures.prose(container) ? entries : [];
    top =
      entries.length === 1 && prose >= MOST * measures.prose(container) ? (entries[0]?.box ?? null) : null;
  }
  return [];
}

const isCalledEntry = ({ element }: Box): boolean =>
  /\bliveBlogUpdate\b/i.test(attribute(element, "itemprop") ?? "");

/** The number of the first time at box `index` or after it. */
function firstFrom(times: readonly { readonly box: number }[], index: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.box ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many letters of an update's headline or text tell it from the others. */
const KEY = 40;

/** Updates that JSON-LD lists, found again in the text by how they begin. */
function listedEntries(
  { passages }: PageTree,
  { verdicts, container }: ArticleBody,
  { article }: PageHead,
  offset: number | null,
): readonly LiveEntry[] {
  if (article === null || container === null || !typesOf(article).includes("LiveBlogPosting")) return [];
  const updates = Array.isArray(article.liveBlogUpdate) ? article.liveBlogUpdate : [article.liveBlogUpdate];
  const days = new Map<string, Day>();
  for (const update of updates.slice(0, 5000)) {
    if (!isNode(update)) continue;
    const day = dayAt(textOf(update.datePublished) ?? "", offset);
    if (day === null) continue;
    for (const text of [textOf(update.headline), textOf(update.articleBody)]) {
      const key = keyOf(unescaped(text ?? ""));
      if (key.length >= 12 && !days.has(key)) days.set(key, day);
    }
  }
  const found: { from: number; to: number; day: Day }[] = [];
  for (let index = container.from; index < container.to; index += 1) {
    const text = passages[index]?.text;
    const day = verdicts[index] === "body" && text !== undefined ? days.get(keyOf(text)) : undefined;
    const before = found.at(-1);
    if (before !== undefined) before.to = index + 1;
    if (day === undefined) continue;
    if (before !== undefined) before.to = index;
    found.push({ from: index, to: index + 1, day });
  }
  return found;
}

const keyOf = (text: string): string => folded(text.slice(0, 4 * KEY)).slice(0, KEY);
