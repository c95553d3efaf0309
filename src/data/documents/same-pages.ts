import { addressKey } from "./page/address.ts";

/** Two that are one page: by their addresses, or word for word. */
export type SamePage<One> = { readonly first: One; readonly again: One; readonly by: "address" | "text" };

/** What stands twice in a list of articles, each beside the first that it repeats. */
export function samePages<One extends { readonly url: string | null; readonly text: string }>(
  articles: Iterable<One>,
): readonly SamePage<One>[] {
  const byAddress = new Map<string, One>();
  const byText = new Map<string, One>();
  const found: SamePage<One>[] = [];
  for (const one of articles) {
    const address = one.url === null ? null : addressKey(one.url);
    const text = one.text.trim();
    const sameText = byText.get(text);
    const sameAddress = address === null ? undefined : byAddress.get(address);
    if (sameText !== undefined) found.push({ first: sameText, again: one, by: "text" });
    else if (sameAddress !== undefined) found.push({ first: sameAddress, again: one, by: "address" });
    if (sameText === undefined) byText.set(text, one);
    if (address !== null && sameAddress === undefined) byAddress.set(address, one);
  }
  return found;
}
