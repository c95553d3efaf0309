import { worldSize } from "./mercator.ts";
import type { Name } from "./name.ts";
import { dataTileOf, type StoredTile, type TileStore } from "./tile-store.ts";

type Corner = { readonly x: number; readonly y: number };
/** px of the world at the zoom. */
type Window = { readonly min: Corner; readonly max: Corner };

/** What the map shows, and round it the sheet on which its names are drawn; device px to each CSS px. */
export type NamesView = {
  readonly zoom: number;
  readonly view: Window;
  readonly sheet: Window;
  readonly ratio: number;
};

/**
 * The names of a view, at every copy of the world that it shows. Tiles of the view are read, those of the wider
 * sheet used only where they are at hand: names outside the view are no reason to load anything. `onSome` hears those of each tile as it is read.
 */
export async function viewNames(
  store: TileStore,
  { zoom, view, sheet }: NamesView,
  onSome: (names: readonly Name[]) => void,
): Promise<readonly Name[]> {
  const mapZoom = Math.max(1, Math.round(zoom));
  const across = 2 ** (mapZoom - 1);
  const side = worldSize(zoom) / across;
  const inView = new Map<string, Promise<StoredTile>>();
  const tiles = new Map<string, Copy>();
  for (const { column, row, turn } of squares(sheet, side, across)) {
    const { address } = dataTileOf(mapZoom, column, row);
    tiles.set(`${address.z}/${address.x}/${address.y}/${turn}`, { address, turn });
  }
  for (const { column, row } of squares(view, side, across)) {
    const { address } = dataTileOf(mapZoom, column, row);
    inView.set(`${address.z}/${address.x}/${address.y}`, store.get(address));
  }
  await Promise.all([...inView.values()].map(async (tile) => onSome((await tile).names)));
  return [...tiles.values()].flatMap(({ address, turn }) => {
    const names = store.peek(address)?.names ?? [];
    return turn === 0 ? names : names.map((name) => ({ ...name, x: name.x + turn }));
  });
}

type Copy = {
  readonly address: { readonly z: number; readonly x: number; readonly y: number };
  readonly turn: number;
};

/** The squares of the map that meet a window; `turn` counts the worlds eastwards. */
function* squares({ min, max }: Window, side: number, across: number) {
  const last = Math.min(across - 1, Math.floor(max.y / side));
  for (let x = Math.floor(min.x / side); x <= Math.floor(max.x / side); x++) {
    const turn = Math.floor(x / across);
    for (let row = Math.max(0, Math.floor(min.y / side)); row <= last; row++) {
      yield { column: x - turn * across, row, turn };
    }
  }
}
