import { useEffect, useEffectEvent, useState } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { ArticleId } from "../../core/ids.ts";
import { type LeftOut, type LeftOutLine, leftOutLines, leftOutOf } from "../../core/left-out.ts";
import type { LeftOutOfText } from "../archive/archive-reader.ts";
import { type Desk, useDesk } from "../desk/desk.ts";
import { leftOutCount } from "./left-out-count.ts";

/** Lines that are listed at once, and those that come with each “Show more”. */
const PAGE = 100;

export type LeftOutList = {
  readonly lines: readonly LeftOutLine[];
  /** How many there are in all. */
  readonly total: number;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  /** Why some of them cannot be listed, a sentence. */
  readonly trouble: string | null;
  readonly more: () => void;
};

/** What an article, or the whole atlas, left out. Of an archive the texts are read as their lines are asked for. */
export function useLeftOut(
  of: ArticleId | null | undefined,
  leftOutOfText: LeftOutOfText | null,
): LeftOutList {
  const desk = useDesk();
  const { atlas } = desk;
  const isArchive = of === null && atlas.archive !== undefined && leftOutOfText !== null;
  const [wanted, setWanted] = useState(PAGE);
  const [read, setRead] = useState<readonly LeftOutLine[]>([]);
  /** The texts of an archive that have been read; those that could not be are `lost`. */
  const [texts, setTexts] = useState({ next: 0, lost: 0 });

  const own = of === undefined ? [] : leftOutLines({ ...atlas, leftOut: ownOf(desk, of, isArchive) });
  const lines = isArchive ? [...own, ...read] : own;
  const byText = atlas.archive?.leftOut.byText ?? [];
  const following = isArchive ? byText.findIndex((count, text) => text >= texts.next && count > 0) : -1;
  const isReading = following >= 0 && lines.length < wanted;

  const take = useEffectEvent((text: number, found: readonly LeftOutLine[] | null) => {
    setRead((before) => [...before, ...(found ?? [])]);
    setTexts(({ lost }) => ({ next: text + 1, lost: lost + (found === null ? 1 : 0) }));
  });
  useEffect(() => {
    if (!isReading || leftOutOfText === null) return;
    let isWanted = true;
    leftOutOfText(following).then((found) => {
      if (isWanted) take(following, found);
    });
    return () => {
      isWanted = false;
    };
  }, [isReading, following, leftOutOfText]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins anew
  useEffect(() => setWanted(PAGE), [of]);

  return {
    lines: lines.slice(0, Math.max(wanted, isArchive ? lines.length : 0)),
    total: of === null ? leftOutCount(desk) : lines.length,
    hasMore: following >= 0 || lines.length > wanted,
    isReading,
    trouble:
      texts.lost === 0
        ? null
        : `What ${texts.lost === 1 ? "1 part" : `${texts.lost} parts`} of the atlas left out could not be read.`,
    more: () => setWanted(lines.length + PAGE),
  };
}

/** Articles that were not read and files first: they are whole. Of an archive only what no text tells. */
function ownOf({ atlas, added }: Desk, of: ArticleId | null, isArchive: boolean): readonly LeftOut[] {
  const all: NonNullable<Atlas["leftOut"]> = atlas.leftOut ?? [];
  if (of !== null) return leftOutOf(all, of);
  const told = isArchive ? all.filter((one) => one.kind === "file" || added.has(one.article)) : all;
  return told.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ kind }: LeftOut): number => ({ article: 0, file: 1, passage: 2 })[kind];
