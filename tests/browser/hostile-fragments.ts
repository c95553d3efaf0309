import fc from "fast-check";
import { LINK_KEYS } from "../../src/data/link-syntax.ts";

const NASTY = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e400",
  "-0",
  "%",
  "%zz",
  "%E0%A4%A",
  "%00",
  "\u0000",
  "\u202Etxt.exe",
  "\uD800",
  "../../etc/passwd",
  "//evil.example/x.js",
  "https://evil.example/atlas.json",
  "data:text/html,<script>alert(1)</script>",
  "javascript:alert(1)",
  "<img src=x onerror=alert(1)>",
  "'\"><svg onload=alert(1)>",
  "{{constructor.constructor('alert(1)')()}}",
  "null",
  "undefined",
  "[object Object]",
  ",,,,",
  "9999999999999999999999",
  "4/NaN/NaN",
  "4/91/0",
  "4/0/181",
  "1e9/0/0",
  "-1/0/0",
  "4/1e400/0",
  "2018-13-45",
  "0000-00-00",
  "..",
  "gn:0",
  "a@0-1",
  "x".repeat(20_000),
];

/** Links by people who mean harm, and by mail programs that mean well. */
export function hostileFragments(sound: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof(
    fc.constantFrom<string>(...LINK_KEYS),
    fc.constantFrom(...NASTY),
    fc.string({ maxLength: 8 }),
  );
  const value = fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ maxLength: 40, unit: "binary" }),
    fc.double().map(String),
    fc.tuple(fc.double(), fc.double(), fc.double()).map((numbers) => numbers.join("/")),
  );
  const parts = fc
    .array(fc.tuple(key, value), { minLength: 1, maxLength: 6 })
    .map((pairs) => pairs.map(([k, v]) => `${k}=${v}`).join("&"));
  const torn = fc
    .tuple(fc.constantFrom(...sound), fc.nat(), fc.constantFrom(...NASTY))
    .map(
      ([link, at, nasty]) =>
        link.slice(0, at % (link.length + 1)) + nasty + link.slice(at % (link.length + 1)),
    );
  return fc.oneof(parts, parts, torn, fc.constantFrom(...NASTY));
}
