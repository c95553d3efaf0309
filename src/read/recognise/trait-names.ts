/**
 * Names of traits that end in a value, each built once. A text asks for a million names of a few thousand kinds; one
 * that is built anew has to be hashed anew before its weight is found.
 */
export function traitNames(prefix: string): (value: string | number) => string {
  const known = new Map<string | number, string>();
  return (value) => {
    const built = known.get(value);
    if (built !== undefined) return built;
    const name = `${prefix}${value}`;
    known.set(value, name);
    return name;
  };
}
