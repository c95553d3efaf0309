import type { Columns } from "../../core/columns.ts";
import { ROLES } from "../../core/excerpt.ts";
import { EVERYTHING, type Filter } from "../../core/filter.ts";

/** Which placings the chosen kinds and roles leave: those where both the place and the role have a 1. */
export type Standing = { readonly places: Uint8Array; readonly roles: Uint8Array };

export type PlacingChoice = Pick<Filter, "kinds" | "roles">;

/** Null when nothing is chosen, and so every placing stands. */
export function standingOf({ places }: Columns, { kinds, roles }: PlacingChoice): Standing | null {
  if (kinds.size === 0 && roles.size === 0) return null;
  return {
    places: Uint8Array.from(places, ({ kind }) => Number(kinds.size === 0 || kinds.has(kind))),
    roles: Uint8Array.from(ROLES, (role) => Number(roles.size === 0 || roles.has(role))),
  };
}

export const withoutKinds = ({ roles }: PlacingChoice): PlacingChoice => ({ kinds: EVERYTHING.kinds, roles });
export const withoutRoles = ({ kinds }: PlacingChoice): PlacingChoice => ({ kinds, roles: EVERYTHING.roles });
