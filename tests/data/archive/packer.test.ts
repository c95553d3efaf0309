import fc from "fast-check";
import { expect, test } from "vitest";
import { Packer, Unpacker } from "../../../src/data/archive/packer.ts";

test("packed numbers come back as they were, and nothing is left", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2 ** 31), fc.integer(), fc.nat(255), fc.uint8Array({ maxLength: 40 }))),
      (all) => {
        const packer = new Packer();
        for (const [whole, signed, byte, bytes] of all) {
          packer.whole(whole);
          packer.signed(signed);
          packer.byte(byte);
          packer.bytes(bytes);
        }
        const packed = new Unpacker(packer.taken());
        for (const [whole, signed, byte, bytes] of all) {
          expect([packed.whole(), packed.signed(), packed.byte()]).toEqual([whole, signed, byte]);
          expect(packed.bytes(bytes.length)).toEqual(bytes);
        }
        expect(packed.isSpent).toBe(true);
      },
    ),
  );
});

test("what was cut short is not read to its end", () => {
  const packer = new Packer();
  for (const number of [3, 900, 70_000]) packer.whole(number);
  const bytes = packer.taken();
  for (let length = 0; length < bytes.length; length++) {
    const packed = new Unpacker(bytes.slice(0, length));
    for (let number = 0; number < 3; number++) packed.whole();
    expect(packed.isSpent).toBe(false);
  }
});
