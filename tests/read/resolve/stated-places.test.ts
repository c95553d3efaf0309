import { describe, expect, test } from "vitest";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import type { ReadPlace } from "../../../src/read/reading.ts";
import { distanceKm } from "../../../src/read/resolve/distance.ts";
import { shippedGazetteer, shippedModel } from "../../bench/reading/opened.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];

/** What the words name; no place where they name none. */
function placeOf(text: string, words: string): ReadPlace | null {
  const { mentions } = read(text, { ...NO_HINTS, title: "A title" }, gazetteer, model);
  const found = mentions.find((mention) => mention.kind === "place" && mention.text === words);
  return found?.kind === "place" ? found.place : null;
}

/** Names made up for the test, so that no list has them; where each is said to lie, by a point and a radius in km. */
describe("a village that no list has stands where the article says that it lies:", () => {
  test.each<readonly [text: string, name: string, near: readonly [number, number], km: number]>([
    [
      "Gunmen stormed the farming village of Tandowa in Katsina state on Monday.",
      "Tandowa",
      [7.6, 12.4],
      100,
    ],
    ["Fighters took Kormala, a village 10 km southwest of Goma, on Monday.", "Kormala", [29.16, -1.74], 15],
    ["Fighters took Kormala, some 12 miles north of Goma, on Monday.", "Kormala", [29.23, -1.5], 20],
    ["A drone struck Talbas in West Darfur on Monday.", "Talbas", [23, 14.1], 130],
    ["People fled to Wadenga displacement camp, 15 km south of El Fasher.", "Wadenga", [25.35, 13.49], 15],
    ["Raiders burned the villages of Orbo, Tilobe and Marka Deng in Borno.", "Tilobe", [13.2, 11.9], 160],
    ["Raiders burned the villages of Orbo, Tilobe and Marka Deng in Borno.", "Orbo", [13.2, 11.9], 160],
    ["Police reached the Salvara neighbourhood of Omdurman at dawn.", "Salvara", [32.48, 15.64], 20],
    ["Troops entered Molodetsk, near Kharkiv, on Monday.", "Molodetsk", [36.25, 49.98], 45],
    [
      "Soldiers in Haiti retook Petite-Rivière in Haiti’s Artibonite region.",
      "Petite-Rivière",
      [-72.57, 19.33],
      60,
    ],
    ["The army bombed Kani in Myanmar on Monday.", "Kani", [98, 22], 500],
    ["They met at Umm Takeba, a hamlet on the outskirts of Nyala.", "Umm Takeba", [24.88, 12.05], 45],
    ["Shells hit the town of Varenka in the southern province of Lahj.", "Varenka", [44.6, 13.2], 120],
  ])("%s", (text, name, [longitude, latitude], km) => {
    const place = placeOf(text, name);
    expect(place?.kind).toBe("settlement");
    expect(distanceKm(place?.position ?? [0, -90], [longitude, latitude])).toBeLessThan(km);
    // The circle says how much the words leave open, and is never a false point.
    expect(place?.radiusKm).toBeGreaterThanOrEqual(5);
  });
});

test.each([
  ["He met President Salva Kiir in Juba.", "Salva Kiir"],
  ["Mohamed Ali, a village elder in Garissa, spoke.", "Mohamed Ali"],
  ["John Tarvin, a district judge in Denver, resigned.", "John Tarvin"],
  ["The Ministry of Defence in Kyiv said so.", "Ministry of Defence"],
  ["Oxfam in Yemen warned of hunger.", "Oxfam"],
])("who is said to be somewhere is no place: %s", (text, name) => {
  expect(placeOf(text, name)).toBeNull();
});

test("a place that lies where the article says stays what the list knows", () => {
  expect(placeOf("The envoy flew to Palermo, in Sicily, on Monday.", "Palermo")?.id).toMatch(/^gn:/);
  expect(placeOf("Troops in Aleppo, a city in Syria, withdrew.", "Aleppo")?.id).toMatch(/^gn:/);
});

test.each([
  ["Sana’a", "YE"],
  ["Sana'a", "YE"],
  ["Ma’arib", "YE"],
  ["Nuku‘alofa", "TO"],
  ["Xi'an", "CN"],
  ["Côte d’Ivoire", "CI"],
  ["Coeur d'Alene", "US"],
])("apostrophes of all kinds are one to a name: %s", (name, country) => {
  expect(placeOf(`The envoy flew to ${name} on Monday and stayed for talks.`, name)?.countryCode).toBe(
    country,
  );
});
