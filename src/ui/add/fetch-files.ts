/** A file that cannot be had; `message` is for the reader. */
export class FetchFailure extends Error {}

export type OnBytes = (received: number, total: number | null) => void;

/** Bytes between two tellings. */
const STEP = 200_000;

/**
 * The files at these addresses, below `base`; the first is by far the largest. Told on the way: how many bytes have
 * come, and of how many, where it is said how long the first is. Throws a `FetchFailure` that names the file.
 */
export async function fetchFiles(
  base: string,
  paths: readonly string[],
  onBytes: OnBytes,
  cache: RequestCache = "default",
): Promise<readonly Uint8Array[]> {
  const responses = await Promise.all(paths.map((path) => answerTo(base, path, cache)));
  const lengths = responses.map(lengthOf);
  const isKnown = lengths[0] !== null;
  // A file whose length is not said is as long as what has come of it.
  let total = lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0);
  let [received, told] = [0, 0];
  const count = (bytes: number, length: number | null) => {
    received += bytes;
    if (length === null) total += bytes;
    if (received - told < STEP && received !== total) return;
    told = received;
    onBytes(received, isKnown ? total : null);
  };
  onBytes(0, isKnown ? total : null);
  return Promise.all(
    responses.map((response, index) =>
      bytesOf(response, paths[index] ?? "", (bytes) => count(bytes, lengths[index] ?? null)),
    ),
  );
}

async function answerTo(base: string, path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(new URL(path, base), { cache }).catch(() => null);
  if (response === null) throw new FetchFailure(`${path} could not be fetched: the server does not answer.`);
  if (!response.ok)
    throw new FetchFailure(`${path} could not be fetched: the server answered ${response.status}.`);
  return response;
}

/** Null where it is not said, or said of packed bytes. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get("Content-Length") ?? Number.NaN);
  return headers.has("Content-Encoding") || !Number.isFinite(length) ? null : length;
}

async function bytesOf(
  response: Response,
  path: string,
  count: (bytes: number) => void,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  try {
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      parts.push(next.value);
      count(next.value.length);
    }
  } catch {
    throw new FetchFailure(`${path} broke off while it was being fetched.`);
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
