import type { Insets } from "./frame.ts";

/** Who drew the map under the marks. */
export function Attribution({ insets }: { readonly insets: Insets }) {
  return (
    <p className="map-attribution" style={{ bottom: insets.bottom, right: insets.right }}>
      Natural Earth · GeoNames (CC BY 4.0, modified)
    </p>
  );
}
