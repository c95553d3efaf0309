/** What the platform does for an archive: both browsers and Node have it, these folders know neither. */
export type Platform = {
  readonly encode: (text: string) => Uint8Array;
  /** Rejects what is not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly gzip: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Rejects what is not gzip, whole and sound; gzip itself says so. */
  readonly gunzip: (bytes: Uint8Array) => Promise<Uint8Array>;
};

/**
 * The bytes `from` … `to` of an archive, the end left out; fewer where it ends before. Rejects when they cannot be had.
 * `anew`: what came was wrong, so nothing between here and the file may answer in its place.
 */
export type Fetching = (from: number, to: number, anew?: boolean) => Promise<Uint8Array>;
