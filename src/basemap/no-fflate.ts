/**
 * Stands in for the decompressor that the reader of tiles brings along for browsers without `DecompressionStream`
 * (before 2023), in which the rest of the app does not run either. Two kilobytes less to load.
 */
export function decompressSync(): never {
  throw new Error("this browser cannot unpack the map");
}
