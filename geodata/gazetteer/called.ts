import { type Draft, type DraftName, usual } from "./draft.ts";

/** What English news calls the provinces of a country: "Unity State", "Yunnan Province", "Kherson Oblast". */
const CALLED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    State: "SD SS NG MM MX IN BR VE AU MY SO PW FM",
    Province:
      "AF PK IR TR CD CN ID KH LA VN CA ZA MZ AO ZM KR KP PG SA PH NL BE BI RW CR PA CU DO EC AR SY IQ YE KG MN LK NP TH CU UZ GA GQ ES IT",
    Governorate: "SY IQ YE EG JO TN LB KW OM BH PS",
    Region: "ET TD ML NE BF SN MR GH SO TZ UG CM CI GN MG MM UA RU KZ CL PE PH TG NZ FR IT DK SI NA GM CG TM",
    Oblast: "UA RU BG KG",
    County: "KE LR HR HU RO EE LT NO SE",
    Department: "CO BO HT HN SV GT PY UY NI FR BJ CG",
    Division: "BD",
    District: "MW BW LS MZ AZ RW",
    Prefecture: "JP GR CF",
    Voivodeship: "PL",
    Canton: "CH",
    Emirate: "AE",
    Krai: "RU",
  }).reduce((byCountry: [string, string[]][], [kind, countries]) => {
    for (const country of countries.split(" ")) {
      const known = byCountry.find(([code]) => code === country);
      if (known === undefined) byCountry.push([country, [kind]]);
      else if (!known[1].includes(kind)) known[1].push(kind);
    }
    return byCountry;
  }, []),
);

const KINDS =
  /\b(Province|State|Region|Governorate|Oblast|District|Department|County|Prefecture|Division|Canton|Emirate|Krai|Voivodeship|Republic|Okrug|Territory)\b/;

/** The names of a province with the word for its kind behind them; none for other places and where it stands there already. */
export function calledNames({ feature, countryCode, names }: Draft): readonly DraftName[] {
  if (feature !== "province") return [];
  const kinds = CALLED.get(countryCode) ?? [];
  const own = names.filter(({ text, use }) => use === "name" && !KINDS.test(text));
  return kinds.flatMap((kind) => own.map(({ text }) => usual(`${text} ${kind}`)));
}
