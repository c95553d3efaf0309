import { type ComponentType, useCallback, useState } from "react";
import type { AddArticleProps } from "../add/AddArticle.tsx";
import type { Desk } from "../desk/desk.ts";
import { useFileDrop } from "./use-file-drop.ts";

export type AddDialog = {
  /** Null until it was first asked for: its code is fetched then. */
  readonly Dialog: ComponentType<AddArticleProps> | null;
  readonly props: AddArticleProps;
  /** Whether a file is held over the page. */
  readonly hovered: boolean;
  readonly show: () => Promise<void>;
};

/** The dialog that adds an article; a button opens it, or a file dropped anywhere. */
export function useAddDialog({ atlas, addArticle, notify }: Desk): AddDialog {
  const [code, setCode] = useState<typeof import("../add/AddArticle.tsx") | null>(null);
  const [open, setOpen] = useState(false);
  const [dropped, setDropped] = useState<File | null>(null);

  const isArchive = atlas.archive !== undefined;
  const show = useCallback(async () => {
    // What it holds is answered for elsewhere, and articles of this page would stand beside it unasked.
    if (isArchive) return notify("This atlas is an archive. Articles can be added to smaller atlases only.");
    const loaded = code ?? (await import("../add/AddArticle.tsx").catch(() => null));
    if (loaded === null) return notify("The dialog could not be loaded. Is the server still there?");
    setCode(loaded);
    setOpen(true);
  }, [code, isArchive, notify]);
  const hovered = useFileDrop(([file, ...others]) => {
    if (file === undefined) return;
    if (others.length > 0) notify(`One article at a time: this is ${file.name}.`);
    setDropped(file);
    void show();
  });
  return {
    Dialog: code?.AddArticle ?? null,
    hovered,
    show,
    props: {
      open,
      dropped,
      onAdd: (article, said) => {
        setOpen(false);
        void addArticle(article, said);
      },
      onClose: () => setOpen(false),
    },
  };
}
