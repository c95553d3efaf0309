import type { PlaceKind } from "../../core/place.ts";
import type { Feature } from "./gazetteer.ts";

export function kindOf(feature: Feature): PlaceKind {
  switch (feature) {
    case "capital":
    case "seat":
    case "county-seat":
    case "town":
    case "section":
      return "settlement";
    case "country":
    case "territory":
      return "country";
    case "province":
    case "county":
    case "continent":
    case "region":
    case "desert":
    case "mountains":
    case "mountain":
    case "island":
    case "peninsula":
      return "region";
    case "ocean":
    case "sea":
    case "gulf":
    case "strait":
    case "canal":
    case "river":
    case "lake":
      return "water";
    case "facility":
      return "facility";
  }
}
