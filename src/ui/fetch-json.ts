import { checksum, damageText } from "../core/checksum.ts";

export type Fetched =
  | { readonly kind: "parsed"; readonly value: unknown }
  /** `reason` follows the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

type Wish = {
  /** Bytes. */
  readonly most: number;
  /** The checksum that the bytes must have; null where nobody knows it. */
  readonly check?: number | null;
  /** Whether what the browser keeps is passed over. */
  readonly anew?: boolean;
};

/** A file of JSON. Never rejects. */
export async function fetchJson(url: URL, { most, check = null, anew = false }: Wish): Promise<Fetched> {
  const response = await fetch(url, { cache: anew ? "reload" : "default" }).catch(() => null);
  if (response === null) return failed("could not be fetched: the server does not answer.");
  if (!response.ok) return failed(`could not be fetched: the server answered ${response.status}.`);
  const bytes = await response.arrayBuffer().catch(() => null);
  if (bytes === null) return failed("broke off while it was being fetched.");
  if (bytes.byteLength > most) return failed(`is larger than ${most / 1024 / 1024} MB.`);
  const found = check === null ? null : checksum(new Uint8Array(bytes));
  if (check !== null && found !== null && found !== check) {
    // What the browser kept may be damaged; the server's own may not.
    return anew ? failed(`${damageText(check, found)}.`) : fetchJson(url, { most, check, anew: true });
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "parsed", value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof SyntaxError ? error.message : "it is not UTF-8 text";
    return failed(`is not JSON: ${said}.`);
  }
}

const failed = (reason: string): Fetched => ({ kind: "failed", reason });
