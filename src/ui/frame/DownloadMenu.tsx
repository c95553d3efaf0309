import { useEffect, useId, useRef, useState } from "react";
import { counted, countText } from "../../core/count-text.ts";
import { useViewState } from "../desk/desk.ts";
import { focusIsFree } from "../focus-is-free.ts";
import { DownloadIcon } from "../icons.tsx";
import type { Format } from "./download.ts";
import { type Downloading, useDownload } from "./use-download.ts";

/** What passes the filter, as a file; made here, sent nowhere. */
export function DownloadMenu({ onPrint }: { readonly onPrint: () => void }) {
  const state = useViewState();
  const { downloading, start, cancel } = useDownload();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useId();

  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [open]);

  const close = () => {
    setOpen(false);
    // Whoever has gone on while the file was made stays there.
    if (focusIsFree(root.current)) opener.current?.focus();
  };
  const download = async (format: Format) => {
    await start(format, state.filter);
    close();
  };

  return (
    <div
      className="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        className="button"
        ref={opener}
        aria-label="Download"
        aria-expanded={open}
        aria-controls={menu}
        onClick={() => setOpen(!open)}
      >
        <DownloadIcon />
        <span className="top-bar-word">Download</span>
      </button>
      <div className="menu-list" id={menu} hidden={!open}>
        {downloading === null || downloading.done >= downloading.of ? (
          <>
            <button type="button" className="menu-choice" onClick={() => download("geojson")}>
              GeoJSON <span className="quiet">for maps</span>
            </button>
            <button type="button" className="menu-choice" onClick={() => download("csv")}>
              CSV <span className="quiet">for tables</span>
            </button>
            <button
              type="button"
              className="menu-choice"
              onClick={() => {
                close();
                onPrint();
              }}
            >
              Print or PDF <span className="quiet">for paper</span>
            </button>
          </>
        ) : (
          <UnderWay {...downloading} onCancel={cancel} />
        )}
      </div>
    </div>
  );
}

function UnderWay({ done, of, onCancel }: Downloading & { readonly onCancel: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed has made room for this.
  useEffect(() => {
    if (focusIsFree()) button.current?.focus();
  }, []);
  return (
    <div className="menu-progress">
      <progress aria-label="Download" value={done} max={of} />
      <p className="quiet">
        {countText(done)} of {counted(of, "excerpt")}
      </p>
      <button type="button" className="button" ref={button} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
