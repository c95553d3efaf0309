import type { Page, Route } from "playwright-core";
import type { Atlas } from "../../src/core/atlas.ts";
import { ARCHIVE_FORMAT } from "../../src/data/archive/directory.ts";
import { textSlices } from "../../src/data/archive/text-slices.ts";
import { writeArchive } from "../../src/data/archive/write-archive.ts";
import { atlasColumns } from "../../src/engine/columnar/atlas-columns.ts";
import { allWeights } from "../../src/engine/columnar/count-places.ts";
import { PLATFORM } from "../../src/ui/archive/archive-platform.ts";
import { endToEnd } from "../data/archive/served.ts";
import type { AtlasFile } from "./browse.ts";

/** An atlas as an archive: the file, and the `atlas.json` that points at it. */
export type ArchiveFiles = { readonly pointer: AtlasFile; readonly file: Uint8Array };

export const pointerTo = (excerpts: number): AtlasFile => ({
  body: JSON.stringify({ format: ARCHIVE_FORMAT, file: "atlas.dateline", excerpts }),
});

export async function archiveFiles(atlas: Atlas): Promise<ArchiveFiles> {
  const { columns } = atlasColumns(atlas);
  const source = { atlas, columns, weights: allWeights(columns), texts: textSlices(atlas) };
  const file = endToEnd(await writeArchive(source, PLATFORM));
  return { pointer: pointerTo(atlas.excerpts.size), file };
}

/** Until the test ends, the page is given ranges of the file; `change` may spoil one, null refuses it. */
export async function serveArchive(
  page: Page,
  file: Uint8Array,
  change: (bytes: Uint8Array, from: number) => Uint8Array | null = (bytes) => bytes,
): Promise<void> {
  await page.route("**/atlas/atlas.dateline", (route: Route) => {
    const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? "") ?? [];
    const given = change(file.slice(Number(from), Number(to) + 1), Number(from));
    return given === null ? route.abort() : route.fulfill({ status: 206, body: Buffer.from(given) });
  });
}
