import { useId } from "react";
import { LONGEST } from "../../data/longest.ts";
import type { Adding } from "./use-adding.ts";

/** What is known of the article besides its text; all of it may be left out. */
export function AboutFields({ adding }: { readonly adding: Adding }) {
  return (
    <fieldset className="add-about">
      <legend className="add-label">
        About it <span className="quiet">(optional)</span>
      </legend>
      <TextField adding={adding} field="title" label="Title" hint={null} />
      <TextField adding={adding} field="publisher" label="Publisher" hint={null} />
      <TextField
        adding={adding}
        field="date"
        label="Date of publication"
        hint="Such as 2018-11-13; “yesterday” counts from it."
      />
      <TextField adding={adding} field="url" label="Web address" hint={null} />
    </fieldset>
  );
}

/** Characters. */
const MOST: Readonly<Partial<Record<FieldProps["field"], number>>> = {
  title: LONGEST.title,
  publisher: LONGEST.name,
};

type FieldProps = {
  readonly adding: Adding;
  readonly field: "title" | "publisher" | "date" | "url";
  readonly label: string;
  readonly hint: string | null;
};

function TextField({ adding: { draft, slips, write }, field, label, hint }: FieldProps) {
  const id = useId();
  const slip = slips[field];
  return (
    <div className="add-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="add-input"
        type={field === "url" ? "url" : "text"}
        autoComplete="off"
        maxLength={MOST[field]}
        dir="auto"
        value={draft[field]}
        aria-invalid={slip !== undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => write({ [field]: event.target.value })}
      />
      <p className={slip === undefined ? "add-hint quiet" : "add-slip"} id={`${id}-said`}>
        {slip ?? hint}
      </p>
    </div>
  );
}
