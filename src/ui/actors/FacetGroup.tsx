import { useId } from "react";
import { countText } from "../../core/count-text.ts";
import type { Facet } from "../../core/question.ts";

type Props<Value extends string> = {
  readonly name: string;
  readonly values: readonly Value[];
  readonly label: (value: Value) => string;
  readonly counts: Facet<Value>;
  readonly chosen: ReadonlySet<Value>;
  readonly onToggle: (value: Value) => void;
};

/** Checkboxes with the number of excerpts that each would leave, the other filters applied. */
export function FacetGroup<Value extends string>({
  name,
  values,
  label,
  counts,
  chosen,
  onToggle,
}: Props<Value>) {
  const id = useId();
  return (
    <fieldset className="facet">
      <legend className="facet-name">{name}</legend>
      <ul className="facet-rows">
        {values.map((value, i) => {
          const count = counts.get(value) ?? 0;
          return (
            <li key={value} className="facet-row" data-empty={count === 0}>
              <label className="facet-label">
                <input
                  type="checkbox"
                  checked={chosen.has(value)}
                  aria-label={label(value)}
                  aria-describedby={`${id}-${i}`}
                  onChange={() => onToggle(value)}
                />
                <span className="facet-text">{label(value)}</span>
                <span className="facet-count" id={`${id}-${i}`}>
                  {countText(count)}
                  <span className="unseen"> {count === 1 ? "excerpt" : "excerpts"}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
