import { useEffect } from "react";
import type { Notice } from "../desk/use-notices.ts";
import { CloseIcon } from "../icons.tsx";

type Props = { readonly notices: readonly Notice[]; readonly onDismiss: (id: number) => void };

/** Long enough to read the longest notice twice; hovering or focusing it is not needed, dismissing is possible. */
const SHOWN_MS = 12_000;

/** Spoken politely. Not a `status`: that is the live sentence alone. */
export function Notices({ notices, onDismiss }: Props) {
  return (
    <div className="notices" aria-live="polite">
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

function Toast({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: (id: number) => void }) {
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(notice.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice.id, onDismiss]);
  return (
    <div className="notice">
      <p>{notice.text}</p>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => onDismiss(notice.id)}>
        <CloseIcon />
      </button>
    </div>
  );
}
