/** Countries whose own script is not Latin: GeoNames' scholarly marks say nothing to a reader there. */
const ROMANISED = new Set(
  "AE AF AM BD BG BH BT BY CN EG ER ET GE IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MK MM MN NP OM PK PS QA RU SA SD SY TH TJ TW UA UZ YE".split(
    " ",
  ),
);

/** `Mişrātah` as `Misratah`, `Ryazan’` as `Ryazan`; names in Latin scripts stay as they are. */
export function plainName(name: string, country: string): string {
  if (!ROMANISED.has(country)) return name;
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ʻʼ‘’ʹ'`]/g, "")
    .normalize("NFC");
}
