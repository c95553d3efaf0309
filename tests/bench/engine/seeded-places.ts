import type { PlaceId } from "../../../src/core/ids.ts";
import type { Place } from "../../../src/core/place.ts";
import { seeded } from "./random.ts";

const HUBS = 60;

/** Parts of the world with the share of hubs in each: west, width, south, height. */
const REGIONS = [
  [0.35, -8, 45, 37, 22],
  [0.25, -122, 52, 27, 20],
  [0.2, 70, 70, 5, 35],
  [0.2, -75, 120, -35, 50],
] as const;

/** Made-up towns crowded round 60 hubs, some of which have many and most few; in no order of size. */
export function seededPlaces(count: number): readonly Place[] {
  const random = seeded(7);
  const hubs = Array.from({ length: HUBS }, () => {
    let left = random();
    const region = REGIONS.find(([share]) => {
      left -= share;
      return left < 0;
    });
    const [, west, width, south, height] = region ?? REGIONS[3];
    return { x: west + random() * width, y: south + random() * height, spread: 1 + random() * 5 };
  });
  /** Nearly normal: the sum of six even draws. */
  const around = (): number => {
    let sum = -3;
    for (let draw = 0; draw < 6; draw++) sum += random();
    return sum * Math.SQRT2;
  };
  return Array.from({ length: count }, (_, number): Place => {
    const hub = hubs[Math.floor(random() * random() * HUBS)] ?? { x: 0, y: 0, spread: 1 };
    const longitude = Math.max(-179, Math.min(179, hub.x + around() * hub.spread));
    const latitude = Math.max(-70, Math.min(75, hub.y + around() * hub.spread * 0.7));
    return {
      id: `gn:${100_000 + ((number * 7_919) % 899_981)}` as PlaceId,
      name: `Town ${number}`,
      kind: number % 12 === 0 ? "facility" : "settlement",
      position: [Math.round(longitude * 1e4) / 1e4, Math.round(latitude * 1e4) / 1e4],
      radiusKm: 5,
      area: null,
      note: null,
    };
  });
}
