import fc from "fast-check";
import { expect, test } from "vitest";
import { sameView, soundPosition, soundView } from "../../../src/ui/map/sound-view.ts";

const any = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e9, 91, -181, 0),
);

test.each([
  [{ zoom: Number.NaN, position: [0, 0] as const }],
  [{ zoom: 5, position: [Number.POSITIVE_INFINITY, 0] as const }],
  [{ zoom: 5, position: [0, 91] as const }],
])("a view with an unsound number is no view: %o", (view) => {
  expect(soundView(view)).toBeNull();
});

test("whatever is asked, Leaflet is given numbers that its map has, or nothing", () => {
  fc.assert(
    fc.property(any, any, any, (zoom, longitude, latitude) => {
      const view = soundView({ zoom, position: [longitude, latitude] });
      if (view === null) return;
      expect([2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(view.zoom);
      expect(soundPosition(view.position)).toBe(true);
      expect(Math.abs(view.position[0])).toBeLessThanOrEqual(180);
    }),
  );
});

test("a sound view made sound again is the same, so that an echo is known for one", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 12, noNaN: true }),
      fc.double({ min: -540, max: 540, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      (zoom, longitude, latitude) => {
        const view = soundView({ zoom, position: [longitude, latitude] });
        const again = view === null ? null : soundView(view);
        expect(view !== null && again !== null && sameView(view, again)).toBe(true);
      },
    ),
  );
});
