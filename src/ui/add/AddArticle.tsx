import { type FormEvent, useEffect, useEffectEvent, useRef } from "react";
import type { AddedArticle } from "../desk/added-article.ts";
import { useDesk } from "../desk/desk.ts";
import { focusIsFree } from "../focus-is-free.ts";
import { CloseIcon } from "../icons.tsx";
import { AboutFields } from "./AboutFields.tsx";
import { AddFoot } from "./AddFoot.tsx";
import { addedText } from "./added-text.ts";
import { TextOrFile } from "./TextOrFile.tsx";
import { useAdding } from "./use-adding.ts";
import "../styles/add-article.css";

export type AddArticleProps = {
  readonly open: boolean;
  /** A file that was dropped on the page; another object is another drop. */
  readonly dropped: File | null;
  /** With what is to be said of it. */
  readonly onAdd: (article: AddedArticle, said: string) => void;
  readonly onClose: () => void;
};

/** The dialog in which an article is pasted or chosen, said something about, and read. What was typed outlives closing. */
export function AddArticle({ open, dropped, onAdd, onClose }: AddArticleProps) {
  const { atlas } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const adding = useAdding(atlas, (article) => onAdd(article, addedText(article)));
  const { slips, stage, stop } = adding;
  const isBusy = stage.kind === "reading" || stage.kind === "opening";

  useEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) {
      element.showModal();
      element.querySelector("textarea")?.focus();
    }
    if (!open) element?.close();
  }, [open]);

  const openDropped = useEffectEvent((file: File) => adding.openFile(file));
  useEffect(() => {
    if (dropped !== null) openDropped(dropped);
  }, [dropped]);

  // Each time that it could not be read so: what is to be mended first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the slips are found in the page, where they have been drawn
  useEffect(() => firstSlip(dialog.current)?.focus(), [slips]);

  const closed = () => {
    stop();
    // A dialog that a drop has opened has no opener to give the focus back to.
    if (focusIsFree(dialog.current))
      dialog.current?.parentElement?.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
    onClose();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) stop();
    else adding.read();
  };

  return (
    <dialog
      className="add"
      ref={dialog}
      aria-labelledby="add-title"
      onClose={closed}
      onCancel={(event) => {
        if (!isBusy) return;
        event.preventDefault();
        stop();
      }}
      // The browser closes the dialog; what lies below it is not meant.
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
    >
      <form className="add-form" noValidate onSubmit={submit}>
        <header className="add-head">
          <h2 id="add-title">Add an article</h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        <div className="add-body">
          <p className="quiet">
            It is read here, on your machine, and shown beside the atlas for this visit. Nothing is sent
            anywhere.
          </p>
          <TextOrFile adding={adding} />
          <AboutFields adding={adding} />
        </div>
        <AddFoot adding={adding} onCancel={onClose} />
      </form>
    </dialog>
  );
}

const firstSlip = (dialog: HTMLElement | null): HTMLElement | null =>
  dialog?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
