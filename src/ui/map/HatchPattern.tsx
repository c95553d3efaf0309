import type { AreaKind, Ink } from "./area-look.ts";

/** A pattern of one tile: its size in pixels, the line in it, and how far the tile is turned. */
type Hatch = { readonly size: number; readonly line: string; readonly turn: number };

const HATCHES: Readonly<Record<AreaKind, Hatch>> = {
  region: { size: 7, line: "M0 3.5h7", turn: -45 },
  country: { size: 11, line: "M0 5.5h11", turn: -45 },
  water: { size: 12, line: "M0 4q3-3 6 0t6 0M0 10q3-3 6 0t6 0", turn: 0 },
};

type Props = { readonly id: string; readonly kind: AreaKind; readonly ink: Ink };

/** The hatch of a kind of area, coloured by the style sheet; `id` is what areas are filled with. */
export function HatchPattern({ id, kind, ink }: Props) {
  const { size, line, turn } = HATCHES[kind];
  return (
    <pattern
      id={id}
      className={`hatch hatch-${ink}`}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <rect width={size} height={size} />
      <path d={line} />
    </pattern>
  );
}
