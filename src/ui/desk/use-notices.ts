import { useCallback, useRef, useState } from "react";

export type Notice = { readonly id: number; readonly text: string };

/** The newest few things that the reader should be told, until dismissed. */
const MOST = 4;

export function useNotices(): {
  readonly notices: readonly Notice[];
  readonly notify: (text: string) => void;
  readonly dismiss: (id: number) => void;
} {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const count = useRef(0);
  const notify = useCallback((text: string) => {
    count.current += 1;
    const id = count.current;
    setNotices((all) => [...all.filter((notice) => notice.text !== text), { id, text }].slice(-MOST));
  }, []);
  const dismiss = useCallback(
    (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)),
    [],
  );
  return { notices, notify, dismiss };
}
