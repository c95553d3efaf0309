import type { Reply } from "./painter-message.ts";

/** Tells the page, from a worker; pictures are handed over, not copied. */
export function reply(message: Reply): void {
  const picture = message.kind === "done" ? message.picture : null;
  self.postMessage(message, { transfer: picture === null ? [] : [picture] });
}
