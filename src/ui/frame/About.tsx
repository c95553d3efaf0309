import { memo, useEffect, useRef } from "react";
import { countText } from "../../core/count-text.ts";
import type { Trouble } from "../../data/trouble.ts";
import { useDesk } from "../desk/desk.ts";
import { CloseIcon } from "../icons.tsx";
import "../styles/about.css";

type Props = { readonly open: boolean; readonly troubles: readonly Trouble[]; readonly onClose: () => void };

/** What the atlas is, what it is made from, and what could not be read of it. */
export const About = memo(function About({ open, troubles, onClose }: Props) {
  const { atlas, added } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);

  return (
    <dialog
      className="about"
      ref={dialog}
      aria-labelledby="about-title"
      onClose={onClose}
      // The browser closes the dialog; what lies below it is not meant.
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
    >
      <header className="about-head">
        <h2 id="about-title">About these data</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <h3>{atlas.title}</h3>
      <p>{atlas.description}</p>
      <p className="quiet">
        {countText(atlas.archive?.articles ?? atlas.articles.size)} articles
        {added.size > 0 && `, ${countText(added.size)} of them added by you for this visit`},{" "}
        {countText(atlas.archive?.excerpts ?? atlas.excerpts.size)} excerpts, {countText(atlas.actors.size)}{" "}
        actors. Every count on the screen counts distinct excerpts. An excerpt is an exact quotation; “named
        together” is all that a count says.
      </p>
      {troubles.length > 0 && (
        <>
          <h3>Left out of this atlas</h3>
          <ul className="about-troubles">
            {troubles.slice(0, 50).map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
          {troubles.length > 50 && <p className="quiet">and {countText(troubles.length - 50)} more</p>}
        </>
      )}
      <h3>Made with</h3>
      <ul className="about-credits">
        {atlas.credits.map((credit) => (
          <li key={credit}>{credit}</li>
        ))}
        <li>
          The map: Natural Earth (public domain). Town names and ranks: GeoNames, CC BY 4.0, modified
          (filtered, ranked, some renamed). Letters: Inter and Source Serif 4, SIL Open Font Licence 1.1.
        </li>
        <li>
          Borders show de facto control and are not an endorsement of any claim; disputed ones are dashed.
        </li>
      </ul>
      <h3>Keys</h3>
      <dl className="about-keys">
        <dt>Tab, then arrow keys</dt>
        <dd>to the marks, and from one to the next</dd>
        <dt>Enter or Space</dt>
        <dd>opens the place</dd>
        <dt>Esc</dt>
        <dd>closes what lies on top</dd>
        <dt>+ − and arrow keys on the map</dt>
        <dd>zoom and move it</dd>
        <dt>/</dt>
        <dd>goes to the search</dd>
      </dl>
      <p className="quiet">Nothing you do here leaves your machine.</p>
    </dialog>
  );
});
