import { addressTrouble } from "../core/address.ts";

/** An article's address as it was given; null, and told, where it may not be kept. */
export function keptAddress(url: string | null, complain: (message: string) => void): string | null {
  const trouble = url === null ? null : addressTrouble(url);
  if (trouble === null) return url;
  complain(trouble);
  return null;
}
