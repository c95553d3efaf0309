import type { Box, PageTree, Passage } from "./page-tree.ts";
import { proseOf } from "./prose.ts";
import { type RunningSum, runningSum } from "./running-sum.ts";
import type { Surrounding } from "./surroundings.ts";

/** What stands in boxes, each number in constant time. Text that is hidden or belongs to a control does not count. */
export type Measures = {
  /** How much reads like the prose of an article. */
  readonly prose: (box: Box) => number;
  /** The same, whatever classes say of the place. */
  readonly raw: (box: Box) => number;
  /** Characters, and those of them in links. */
  readonly text: (box: Box) => number;
  readonly linked: (box: Box) => number;
  readonly passages: (box: Box) => number;
  /** Headings below the first order that are links. */
  readonly linkedHeadings: (box: Box) => number;
  /** Headings of the first order, and those of them that are the page's own headline. */
  readonly headlines: (box: Box) => number;
  readonly ownHeadlines: (box: Box) => number;
  /** `time` elements that say a time. */
  readonly times: (box: Box) => number;
  readonly isHidden: (passage: Passage) => boolean;
};

/** What holds more of the page's prose than this is hidden from screen readers by mistake: behind a dialogue that was open. */
const BY_MISTAKE = 0.5;
/** A linked heading of fewer characters is the name of a section. */
const HEADING = 15;

export function measuresOf(
  tree: PageTree,
  around: readonly Surrounding[],
  isHeadline: (text: string) => boolean,
): Measures {
  const { boxes, passages } = tree;
  const isHidden = hiddenBy(tree, around);
  const isShown = (passage: Passage): boolean => !isHidden(passage) && !passage.control;
  const { prose, raw } = proseOf(tree, around, isShown);
  const inside = (numbers: readonly number[]): ((box: Box) => number) => {
    const sum: RunningSum = runningSum(numbers);
    return ({ from, to }) => sum(from, to);
  };
  const counted = (count: (passage: Passage) => number) =>
    inside(passages.map((passage) => (isShown(passage) ? count(passage) : 0)));
  const isTop = ({ box }: Passage): boolean => boxes[box]?.element.tagName === "h1";
  const times = runningSum(timesAt(tree));
  return {
    prose: inside(prose),
    raw: inside(raw),
    text: counted(({ text }) => text.length),
    linked: counted(({ linked }) => linked),
    passages: counted(() => 1),
    linkedHeadings: counted(({ linked, box }) =>
      linked > HEADING && around[box]?.inHeading === true && boxes[box]?.element.tagName !== "h1" ? 1 : 0,
    ),
    headlines: counted((passage) => (isTop(passage) ? 1 : 0)),
    ownHeadlines: counted((passage) => (isTop(passage) && isHeadline(passage.text) ? 1 : 0)),
    times: ({ index, last }) => times(index, last + 1),
    isHidden,
  };
}

function timesAt({ boxes, times }: PageTree): readonly number[] {
  const at = new Array<number>(boxes.length).fill(0);
  for (const { box } of times) at[box] = 1;
  return at;
}

/** Hidden by style is hidden; hidden from screen readers alone is, unless it is much of what the page says. */
function hiddenBy(tree: PageTree, around: readonly Surrounding[]): (passage: Passage) => boolean {
  const { prose } = proseOf(tree, around, ({ hidden, control }) => hidden !== "style" && !control);
  let [all, unsaid] = [0, 0];
  tree.passages.forEach(({ hidden }, index) => {
    all += prose[index] ?? 0;
    if (hidden === "aria") unsaid += prose[index] ?? 0;
  });
  const isMistake = unsaid > BY_MISTAKE * all;
  return ({ hidden }) => hidden === "style" || (hidden === "aria" && !isMistake);
}
