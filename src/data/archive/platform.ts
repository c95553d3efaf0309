import type { Rows, Tables } from "./row-models.ts";

/** Unpacks blocks of rows (`unpackRows`), perhaps several at once. */
export type RowUnpacking = {
  readonly unpack: (bytes: Uint8Array, rows: number) => Promise<Rows | null>;
  /** There are no more. */
  readonly end: () => void;
};

/** What the platform does for an archive: both browsers and Node have it, these folders know neither. */
export type Platform = {
  readonly encode: (text: string) => Uint8Array;
  /** Rejects what is not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly gzip: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Rejects what is not gzip, whole and sound; gzip itself says so. */
  readonly gunzip: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Where rows are unpacked beside whoever asks for them; else where these are. */
  readonly unpacking?: (tables: Tables, blocks: number) => RowUnpacking;
};

/**
 * The bytes `from` … `to` of an archive, the end left out; fewer where it ends before. Rejects when they cannot be had.
 * `anew`: what came was wrong, so nothing between here and the file may answer in its place.
 */
export type Fetching = (from: number, to: number, anew?: boolean) => Promise<Uint8Array>;
