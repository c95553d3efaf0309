/** Who drew the map under the marks. */
export const MAP_CREDITS = "Natural Earth · GeoNames (CC BY 4.0, modified)";
