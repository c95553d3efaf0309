import { useId } from "react";

type Props<Value extends string> = {
  readonly name: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of a few, as joined radio buttons: a `radiogroup` of that name. */
export function Choice<Value extends string>({ name, choices, chosen, onChoose }: Props<Value>) {
  const group = useId();
  return (
    <div className="choice" role="radiogroup" aria-label={name}>
      <span className="choice-name quiet" aria-hidden="true">
        {name}
      </span>
      {choices.map(({ value, label }) => (
        <label key={value} className="choice-option">
          <input
            type="radio"
            className="choice-input"
            name={group}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
