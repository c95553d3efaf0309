import { MAP_CREDITS } from "./credits.ts";
import type { Insets } from "./frame.ts";

export function Attribution({ insets }: { readonly insets: Insets }) {
  return (
    <p className="map-attribution" style={{ bottom: insets.bottom, right: insets.right }}>
      {MAP_CREDITS}
    </p>
  );
}
