import { Paper } from "./Paper.tsx";
import { Printer } from "./printer.ts";

/** What printing needs, in one file that comes late. */
export const printing = { Paper, printer: new Printer() } as const;
