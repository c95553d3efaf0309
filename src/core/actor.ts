import type { ActorId } from "./ids.ts";

export const ACTOR_KINDS = ["person", "organisation", "government", "group"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export type Actor = {
  readonly id: ActorId;
  readonly name: string;
  readonly kind: ActorKind;
  /** Every spelling that names the actor, `name` among them. */
  readonly aliases: readonly string[];
  /** Who this is, in a line. */
  readonly description: string | null;
};
