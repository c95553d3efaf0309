const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Pixels that a place's name is wide in the type that `.mark-name` of map.css sets it in. */
export function measureName(name: string): number {
  const known = widths.get(name);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return 7 * name.length;
  const family = getComputedStyle(document.body).fontFamily;
  context.font = `600 12px ${family}`;
  const width = Math.ceil(context.measureText(name).width) + 2;
  widths.set(name, width);
  return width;
}
