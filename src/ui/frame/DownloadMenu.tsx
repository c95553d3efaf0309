import { useEffect, useId, useRef, useState } from "react";
import { useDesk, useViewState } from "../desk/desk.ts";
import { DownloadIcon } from "../icons.tsx";
import { saveFile } from "../save-file.ts";

type Format = "geojson" | "csv";

/** What passes the filter, as a file; made here, sent nowhere. */
export function DownloadMenu() {
  const { atlas, ask, notify } = useDesk();
  const state = useViewState();
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

  const download = async (format: Format) => {
    const { page } = await ask({
      filter: state.filter,
      viewport: null,
      zoom: 0,
      within: { kind: "anywhere" },
      page: { after: null, limit: Number.MAX_SAFE_INTEGER },
    });
    if (format === "csv") {
      const { exportCsv } = await import("../../core/export-csv.ts");
      saveFile("dateline.csv", "text/csv;charset=utf-8", exportCsv(page.shown, atlas));
    } else {
      const { exportGeoJson } = await import("../../core/export-geojson.ts");
      saveFile("dateline.geojson", "application/geo+json", exportGeoJson(page.shown, atlas));
    }
    notify(`Downloaded ${page.total === 1 ? "1 excerpt" : `${page.total} excerpts`}.`);
    setOpen(false);
    opener.current?.focus();
  };

  return (
    <div
      className="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
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
        <button type="button" className="menu-choice" onClick={() => download("geojson")}>
          GeoJSON <span className="quiet">for maps</span>
        </button>
        <button type="button" className="menu-choice" onClick={() => download("csv")}>
          CSV <span className="quiet">for tables</span>
        </button>
      </div>
    </div>
  );
}
