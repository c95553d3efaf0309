/** A people's names with their plurals, where English makes them by an s. */
export function withPlurals(demonyms: readonly string[]): readonly string[] {
  return demonyms.flatMap((demonym) => (takesS(demonym) ? [demonym, `${demonym}s`] : [demonym]));
}

/** "Libyans", but "the Dutch", "the Maltese", "Frenchmen", "Swiss". */
function takesS(demonym: string): boolean {
  return !/(s|x|z|ch|sh|ese|men|women|[cst]h?(wo)?man|ic)$/i.test(demonym);
}
