/** How far a reading has come. */
export type ReadProgress =
  /** What reading needs is on its way; `total` bytes are null where the server does not say. */
  | { readonly kind: "fetching"; readonly received: number; readonly total: number | null }
  | { readonly kind: "reading" };

/** What is done just now; null: it has only been asked for. */
export function phaseText(progress: ReadProgress | null): string {
  return progress?.kind === "reading" ? "Reading the article…" : "Fetching the list of places…";
}

/** How much of it is done: "4.2 of 11.5 MB"; "" where there is nothing to count. */
export function amountText(progress: ReadProgress | null): string {
  if (progress?.kind !== "fetching") return "";
  const { received, total } = progress;
  return total === null ? `${megabytes(received)} MB` : `${megabytes(received)} of ${megabytes(total)} MB`;
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
