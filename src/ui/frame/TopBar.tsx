import type { RefObject } from "react";
import { memo } from "react";
import type { Totals } from "../../core/question.ts";
import type { Theme } from "../../core/state.ts";
import { copyText } from "../copy-text.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import { AddIcon, CiteIcon, MoonIcon, ShareIcon, SunIcon } from "../icons.tsx";
import { DownloadMenu } from "./DownloadMenu.tsx";
import { viewCitation } from "./view-citation.ts";
import "../styles/top-bar.css";

type Props = {
  readonly theme: Theme;
  readonly totals: Totals | null;
  readonly onAbout: () => void;
  readonly onAdd: () => void;
  readonly onPrint: () => void;
  readonly panel: RefObject<HTMLElement | null>;
};

export const TopBar = memo(function TopBar({ theme, totals, onAbout, onAdd, onPrint, panel }: Props) {
  const { atlas, added, notify, navigate, share: shareView } = useDesk();
  const state = useViewState();
  const other: Theme = theme === "dark" ? "light" : "dark";

  const share = async () => {
    const { address, missing } = shareView(state);
    const said = (await copyText(address))
      ? "The link to this view is copied."
      : `The link to this view: ${address}`;
    notify(missing === null ? said : `${said} ${missing}`);
  };
  const cite = async () => {
    const { address, missing } = shareView(state);
    const text = viewCitation(atlas, { filter: state.filter, totals, added: added.size }, address);
    const said = (await copyText(text)) ? `Copied: ${text}` : `The citation of this view: ${text}`;
    notify(missing === null ? said : `${said} ${missing.replace(/^It/, "The link")}`);
  };

  return (
    <header className="top-bar">
      <button type="button" className="skip" onClick={() => panel.current?.focus()}>
        Skip to the excerpts
      </button>
      <h1 className="top-bar-title">{atlas.title}</h1>
      <button type="button" className="button top-bar-about" onClick={onAbout}>
        About these data
      </button>
      <div className="top-bar-actions">
        <button type="button" className="button top-bar-add" aria-label="Add an article" onClick={onAdd}>
          <AddIcon />
          <span className="top-bar-word">Add an article</span>
        </button>
        <button type="button" className="button" aria-label="Share" onClick={share}>
          <ShareIcon />
          <span className="top-bar-word">Share</span>
        </button>
        <button type="button" className="button" aria-label="Cite" onClick={cite}>
          <CiteIcon />
          <span className="top-bar-word">Cite</span>
        </button>
        <DownloadMenu onPrint={onPrint} />
        <button
          type="button"
          className="button"
          aria-label={other === "dark" ? "Dark theme" : "Light theme"}
          onClick={() => navigate((state) => ({ ...state, theme: other }), "replace")}
        >
          {other === "dark" ? <MoonIcon /> : <SunIcon />}
        </button>
      </div>
    </header>
  );
});
