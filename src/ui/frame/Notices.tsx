import { type FocusEvent, useEffect, useRef } from "react";
import { useDesk } from "../desk/desk.ts";
import type { Notice, Offer } from "../desk/use-notices.ts";
import { CloseIcon } from "../icons.tsx";

type Props = { readonly notices: readonly Notice[]; readonly onDismiss: (id: number) => void };

/** Long enough to read the longest notice twice; one that holds the focus stays until it is dismissed. */
const SHOWN_MS = 12_000;

/** Spoken politely. Not a `status`: that is the live sentence alone. */
export function Notices({ notices, onDismiss }: Props) {
  const root = useRef<HTMLDivElement>(null);
  /** Where the focus was before it came here. */
  const before = useRef<HTMLElement | null>(null);

  const onFocus = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !root.current?.contains(relatedTarget)) {
      before.current = relatedTarget;
    }
  };
  const dismiss = (id: number, button: HTMLElement) => {
    const notice = button.closest(".notice");
    const buttons = [...(root.current?.querySelectorAll("button") ?? [])];
    const home = before.current?.isConnected
      ? before.current
      : root.current?.closest<HTMLElement>("[tabindex]");
    const next = buttons.find((other) => !notice?.contains(other)) ?? home;
    if (document.activeElement === button) next?.focus({ preventScroll: true });
    onDismiss(id);
  };

  return (
    <div className="notices" aria-live="polite" ref={root} onFocus={onFocus}>
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} onDismiss={dismiss} onExpire={onDismiss} />
      ))}
    </div>
  );
}

type ToastProps = {
  readonly notice: Notice;
  readonly onDismiss: (id: number, button: HTMLElement) => void;
  readonly onExpire: (id: number) => void;
};

function Toast({ notice, onDismiss, onExpire }: ToastProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!root.current?.contains(document.activeElement)) onExpire(notice.id);
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [notice.id, onExpire]);
  return (
    <div className="notice" ref={root}>
      <p>{notice.text}</p>
      {notice.offer !== null && (
        <Offered offer={notice.offer} onTaken={(button) => onDismiss(notice.id, button)} />
      )}
      <button
        type="button"
        className="icon-button"
        aria-label="Dismiss"
        onClick={({ currentTarget }) => onDismiss(notice.id, currentTarget)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

type OfferedProps = { readonly offer: Offer; readonly onTaken: (button: HTMLElement) => void };

function Offered({ offer, onTaken }: OfferedProps) {
  const { added, addArticle, removeArticle } = useDesk();
  const take = () => {
    if (offer.kind === "remove") return removeArticle(offer.article);
    return addArticle(offer.article, `“${offer.article.found.article.title}” is back.`);
  };
  if (offer.kind === "remove" && !added.has(offer.article)) return null;
  return (
    <button
      type="button"
      className="button notice-offer"
      onClick={({ currentTarget }) => {
        onTaken(currentTarget);
        take();
      }}
    >
      {offer.kind === "remove" ? "Remove it" : "Put it back"}
    </button>
  );
}
