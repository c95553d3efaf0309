/** A province, as Natural Earth has it. */
export type Unit = {
  /** Natural Earth's own state code: `RUS` for Crimea, which it draws by de facto control. */
  readonly controlledBy: string;
  /** ISO 3166-2 where there is one: `UA-43` for Crimea. */
  readonly code: string;
  /** Two letters of ISO 3166-1 taken from `code`; a Natural Earth code where ISO knows no such land. */
  readonly country: string;
  readonly admin: string;
  readonly names: Readonly<Record<string, string>>;
  readonly label: readonly [longitude: number, latitude: number];
  /** Web map zoom from which the unit's lines are worth drawing, and its name worth printing. */
  readonly minZoom: number;
  readonly minLabel: number;
};
