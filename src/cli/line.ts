/** How words may look on a terminal. */
export type Style = "bold" | "faint" | "place" | "demonym" | "actor" | "date";

export type Piece = string | { readonly style: Style; readonly text: string };

/** One line for the terminal, without a line break: whatever breaks lines in its words is shown as a sign. */
export type Line = string | readonly Piece[];
