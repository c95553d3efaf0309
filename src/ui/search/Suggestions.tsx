import { useEffect, useLayoutEffect, useRef } from "react";
import { countText } from "../../core/count-text.ts";
import type { Filter } from "../../core/filter.ts";
import type { Suggestion } from "../../core/suggest.ts";
import { type Counted, useSuggestions } from "./use-suggestions.ts";

type Props = {
  /** The list's id is this and `-list`, an option's this and its number. */
  readonly id: string;
  /** Empty: the list is closed. */
  readonly typed: string;
  readonly filter: Filter;
  readonly active: number;
  /** Hears what the list holds: the box, which keeps the focus, is worked by keys. */
  readonly onFound: (found: readonly Counted[]) => void;
  readonly onActive: (index: number) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
};

const GROUPS = [
  { kind: "place", heading: "Places" },
  { kind: "actor", heading: "Actors" },
  { kind: "words", heading: "In the quotations" },
] as const;

/** The listbox below the search, in groups; the focus stays in the box. */
export function Suggestions({ id, typed, filter, active, onFound, onActive, onChoose }: Props) {
  const found = useSuggestions(typed, filter);
  useLayoutEffect(() => onFound(found), [found, onFound]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  });
  const numbered = found.map((counted, index) => ({ ...counted, index }));
  return (
    <div
      className="suggestions"
      role="listbox"
      id={`${id}-list`}
      aria-label="Suggestions"
      hidden={found.length === 0}
      ref={list}
    >
      {GROUPS.map(({ kind, heading }) => {
        const options = numbered.filter(({ suggestion }) => suggestion.kind === kind);
        return options.length === 0 ? null : (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div className="suggestions-heading" id={`${id}-${kind}`} role="presentation">
              {heading}
            </div>
            {options.map(({ suggestion, count, index }) => (
              <div
                key={index}
                role="option"
                className="suggestion"
                id={`${id}-${index}`}
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={() => index !== active && onActive(index)}
                onClick={() => onChoose(suggestion)}
              >
                <Said suggestion={suggestion} />
                <span className="suggestion-count">
                  {count === null ? "…" : countText(count)}
                  <span className="unseen"> {count === 1 ? "excerpt" : "excerpts"}</span>
                </span>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Said({ suggestion }: { readonly suggestion: Suggestion }) {
  if (suggestion.kind === "words") {
    return <bdi className="suggestion-name">“{suggestion.words.join("” and “")}”</bdi>;
  }
  return (
    <span className="suggestion-name">
      <bdi>{suggestion.name}</bdi>
      {suggestion.by !== null && (
        <span className="quiet">
          {" "}
          as “<bdi>{suggestion.by}</bdi>”
        </span>
      )}
    </span>
  );
}
