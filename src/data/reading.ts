import type * as z from "zod/mini";
import { expectation } from "./expectation.ts";
import { bounded, type LONGEST } from "./longest.ts";
import { type Path, pathText, type Trouble } from "./trouble.ts";

/** Collects what had to be left out while a file is read. */
export class Reading {
  readonly troubles: Trouble[] = [];

  leaveOut(path: Path, message: string): null {
    this.troubles.push({ path: pathText(path), message });
    return null;
  }

  /** A name or title, cut with a trouble where it is longer than it may be. */
  bounded(text: string, kind: keyof typeof LONGEST, path: Path): string {
    return bounded(text, kind, path, (at, message) => this.leaveOut(at, message));
  }

  /** The value as the schema has it; null, with a trouble, where it does not fit. */
  parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, path: Path): z.infer<Schema> | null {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    if (issue === undefined) return this.leaveOut(path, "expected something else");
    const missed = expectation(issue, value);
    return this.leaveOut([...path, ...missed.path], missed.message);
  }

  /** Each value that can be read, in order; what `read` answers with null has told why. */
  each<Read>(
    values: readonly unknown[],
    path: Path,
    read: (value: unknown, path: Path) => Read | null,
  ): readonly Read[] {
    return values.flatMap((value, index) => read(value, [...path, index]) ?? []);
  }

  /** As `each`, by id, a step a value; the second of two with one id is left out. */
  *byId<Id extends string, Read extends { readonly id: Id }>(
    values: readonly unknown[],
    path: Path,
    read: (value: unknown, path: Path) => Read | null,
  ): Generator<undefined, ReadonlyMap<Id, Read>> {
    const found = new Map<Id, Read>();
    for (const [index, value] of values.entries()) {
      yield;
      const one = read(value, [...path, index]);
      if (one === null) continue;
      if (found.has(one.id))
        this.leaveOut([...path, index, "id"], `expected an id of its own, found ${one.id} again`);
      else found.set(one.id, one);
    }
    return found;
  }
}
