export type Fetched =
  | { readonly kind: "parsed"; readonly value: unknown }
  /** `reason` follows the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

/** A file of JSON of at most so many bytes. Never rejects. */
export async function fetchJson(url: URL, most: number): Promise<Fetched> {
  const response = await fetch(url).catch(() => null);
  if (response === null) return failed("could not be fetched: the server does not answer.");
  if (!response.ok) return failed(`could not be fetched: the server answered ${response.status}.`);
  const bytes = await response.arrayBuffer().catch(() => null);
  if (bytes === null) return failed("broke off while it was being fetched.");
  if (bytes.byteLength > most) return failed(`is larger than ${most / 1024 / 1024} MB.`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "parsed", value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof SyntaxError ? error.message : "it is not UTF-8 text";
    return failed(`is not JSON: ${said}.`);
  }
}

const failed = (reason: string): Fetched => ({ kind: "failed", reason });
