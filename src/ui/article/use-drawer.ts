import { useState } from "react";
import { ARTICLE_DRAWER } from "../late-parts.ts";
import { usePart } from "../use-part.ts";
import type { ArticleDrawer } from "./ArticleDrawer.tsx";

/** What shows an article. */
export type Drawing = {
  /** Null until its code has come. */
  readonly Drawer: typeof ArticleDrawer | null;
  /** Whether its code could not be had. */
  readonly isLost: boolean;
  readonly again: () => void;
};

export function useDrawer(): Drawing {
  const [tries, setTries] = useState(0);
  const [isLost, setLost] = useState(false);
  const Drawer = usePart(ARTICLE_DRAWER, `try ${tries}`, () => setLost(true));
  const again = () => {
    setLost(false);
    setTries((count) => count + 1);
  };
  return { Drawer, isLost, again };
}
