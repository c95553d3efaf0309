/** Something in a file that could not be taken over, and was left out. */
export type Trouble = {
  /** Where in the file: `places[3].position[1]`. */
  readonly path: string;
  /** What was expected and what stands there instead. */
  readonly message: string;
};

export type Path = readonly (string | number)[];

/** `["places", 3, "position"]` -> `places[3].position`; keys that are no plain words are quoted. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!/^\w+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** A value as a message may show it: one line, never long. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : String(value);
}
