import { type KeyboardEvent, memo, useId, useRef, useState } from "react";
import type { Filter } from "../../core/filter.ts";
import { withActorToggled, withWords } from "../../core/filter-change.ts";
import type { Suggestion } from "../../core/suggest.ts";
import { useDesk } from "../desk/desk.ts";
import { SearchIcon } from "../icons.tsx";
import { SUGGESTIONS } from "../late-parts.ts";
import { usePart } from "../use-part.ts";
import { useSlash } from "./use-slash.ts";
import type { Counted } from "./use-suggestions.ts";
import "../styles/search.css";

type Props = {
  readonly filter: Filter;
  /** Brings the box into sight. */
  readonly reveal: () => void;
  /** Something is typed, and room is wanted below the box; or no longer. */
  readonly onSearching: (searching: boolean) => void;
};

const NONE: readonly Counted[] = [];

/**
 * One box for places, actors and words: a combobox whose first suggestion is chosen by Enter unless the arrow keys
 * go to another.
 */
export const SearchBox = memo(function SearchBox({ filter, reveal, onSearching }: Props) {
  const { navigate, selectPlace, notify } = useDesk();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [visited, setVisited] = useState(false);
  const [found, setFound] = useState(NONE);
  // Once the box has been gone to; where it could not be had, another letter is another try.
  const Suggestions = usePart(SUGGESTIONS, visited ? typed : null, () =>
    notify("Suggestions could not be loaded. Is the server still there?"),
  );
  useSlash(box, reveal);
  const listed = open && found.length > 0;
  const at = Math.min(active, found.length - 1);
  const show = (text: string) => {
    if ((text === "") !== (typed === "")) onSearching(text !== "");
    setTyped(text);
    setOpen(text !== "");
    setActive(0);
  };

  const choose = (suggestion: Suggestion | undefined) => {
    if (suggestion === undefined) return;
    show("");
    switch (suggestion.kind) {
      case "place":
        return selectPlace(suggestion.place);
      case "actor": {
        const { actor } = suggestion;
        return navigate((now) =>
          now.filter.actors.has(actor) ? now : { ...now, filter: withActorToggled(now.filter, actor) },
        );
      }
      case "words":
        return navigate((now) => ({ ...now, filter: withWords(now.filter, suggestion.words) }));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!listed) setOpen(typed !== "");
      else setActive((at + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (listed) choose(found[at]?.suggestion);
      else setOpen(typed !== "");
    } else if (event.key === "Escape" && typed !== "") {
      // The list, then the words typed, lie on top of whatever else Esc would close.
      event.stopPropagation();
      if (listed) setOpen(false);
      else show("");
    }
  };

  return (
    <search className="search">
      <SearchIcon />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        className="search-input"
        role="combobox"
        aria-label="Search"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-activedescendant={listed ? `${id}-${at}` : undefined}
        placeholder="Places, actors, words"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        ref={box}
        onChange={(event) => show(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        onFocus={() => {
          setVisited(true);
          setOpen(typed !== "");
        }}
      />
      <kbd className="search-key" aria-hidden="true">
        /
      </kbd>
      {visited && Suggestions !== null && (
        <Suggestions
          id={id}
          typed={open ? typed : ""}
          filter={filter}
          active={at}
          onFound={setFound}
          onActive={setActive}
          onChoose={choose}
        />
      )}
    </search>
  );
});
