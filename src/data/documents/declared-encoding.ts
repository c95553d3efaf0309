/** The standard wants the declaration among the first so many bytes of a page. */
const HEAD = 1024;

/** What an HTML page says of its own encoding; null where it does not. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join("");
  return /<meta[^>]{0,200}\bcharset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}
