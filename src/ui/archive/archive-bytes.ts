import type { Fetching } from "../../data/archive/platform.ts";

/** The bytes of one file by range requests, or, from a server that knows none, fetched once as a whole. */
export function archiveBytes(url: string): Fetching {
  let whole: Promise<Uint8Array> | null = null;
  return async (from, to, anew = false) => {
    if (whole !== null) return (await whole).slice(from, to);
    const response = await fetch(url, {
      headers: { Range: `bytes=${from}-${to - 1}` },
      cache: anew ? "no-store" : "default",
    });
    // Past the end of a file that was cut short.
    if (response.status === 416) return new Uint8Array();
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    if (response.status === 206) return new Uint8Array(await response.arrayBuffer());
    if (whole === null) {
      whole = response.arrayBuffer().then((bytes) => new Uint8Array(bytes));
      whole.catch(() => {
        whole = null;
      });
    } else {
      response.body?.cancel().catch(() => {});
    }
    return (await whole).slice(from, to);
  };
}
