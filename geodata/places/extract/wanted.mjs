/**
 * What is taken from Natural Earth, chosen by ISO 3166-2 code and not by `adm0_a3`: so Crimea is Ukraine's,
 * as ISO has it. `detail` is how fine the outline stays; units of one detail share their borders exactly.
 *
 * @typedef {{ id: string, name: string, detail: "fine" | "coarse", has: (unit: NaturalEarthUnit) => boolean }} Wanted
 * @typedef {{ code: string, region: string | null }} NaturalEarthUnit
 */

const LIBYA = {
  "LY-AJ": "Ajdabiya",
  "LY-BA": "Benghazi",
  "LY-BU": "Al Butnan",
  "LY-GD": "Ghadamis",
  "LY-GT": "Ghat",
  "LY-JA": "Al Jabal al Akhdar",
  "LY-JI": "Al Jifarah",
  "LY-JU": "Al Jufrah",
  "LY-KF": "Al Kufrah",
  "LY-MB": "Al Marqab",
  "LY-MI": "Misratah",
  "LY-MJ": "Al Marj",
  "LY-MQ": "Murzuq",
  "LY-MZ": "Mizdah",
  "LY-NQ": "An Nuqat al Khams",
  "LY-QB": "Al Qubbah (Derna)",
  "LY-SB": "Sabha",
  "LY-SR": "Surt",
  "LY-TN": "Tajura' wa an Nawahi al Arba' (Tripoli)",
  "LY-WD": "Wadi al Hayaa",
  "LY-WS": "Ash Shati'",
  "LY-ZA": "Az Zawiyah",
};

const COUNTRIES = {
  DZ: "Algeria",
  EG: "Egypt",
  IT: "Italy",
  JO: "Jordan",
  NE: "Niger",
  QA: "Qatar",
  SD: "Sudan",
  TD: "Chad",
  TN: "Tunisia",
};

/** UN M49 region 015. */
const NORTH_AFRICA = ["DZ", "EG", "EH", "LY", "MA", "SD", "TN"];

/** UN M49 region 150, Russia apart, of which only the part west of the Urals is taken. */
const EUROPE = (
  "AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IM IS IT " +
  "LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK"
).split(" ");

/** Parts of European states that lie elsewhere: the Canaries, Ceuta and Melilla, Madeira, the Azores. */
const FAR = new Set(["ES-TF", "ES-GC", "ES-CN", "ES-CE", "ES-ML", "PT-20", "PT-30", "NO-21", "NO-22"]);

const countryOf = (/** @type {string} */ code) => code.slice(0, 2);

/** Departments of metropolitan France have two characters, those overseas have more. */
const isMetropolitan = (/** @type {string} */ code) =>
  !code.startsWith("FR-") || /^FR-(\d\d|2[AB])$/.test(code);

const isEuropean = (/** @type {NaturalEarthUnit} */ { code, region }) =>
  countryOf(code) === "RU"
    ? ["Central", "Northwestern", "Volga"].includes(region ?? "")
    : EUROPE.includes(countryOf(code)) && isMetropolitan(code) && !FAR.has(code);

/** @type {readonly Wanted[]} */
export const WANTED = [
  ...Object.entries(LIBYA).map(([id, name]) => fine(id, name, ({ code }) => code === id)),
  ...Object.entries(COUNTRIES).map(([id, name]) => fine(id, name, ({ code }) => countryOf(code) === id)),
  fine("FR", "Metropolitan France", ({ code }) => code.startsWith("FR-") && isMetropolitan(code)),
  coarse("RU", "Russia", ({ code }) => countryOf(code) === "RU"),
  coarse("m49-015", "North Africa", ({ code }) => NORTH_AFRICA.includes(countryOf(code))),
  coarse("m49-150", "Europe to the Urals", isEuropean),
];

/** @returns {Wanted} */
function fine(/** @type {string} */ id, /** @type {string} */ name, /** @type {Wanted["has"]} */ has) {
  return { id, name, detail: "fine", has };
}

/** @returns {Wanted} */
function coarse(/** @type {string} */ id, /** @type {string} */ name, /** @type {Wanted["has"]} */ has) {
  return { id, name, detail: "coarse", has };
}
