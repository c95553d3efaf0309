import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressTrouble, webAddress } from "../../src/core/address.ts";
import { stopwatch } from "../cpu.ts";

describe("an address of the web becomes a link", () => {
  test.each([
    "https://www.voanews.com/a/italy-brings-together-libya-rivals-on-conference-sidelines/4656197.html",
    "http://libyatimes.net",
    "HTTPS://Example.ORG/",
    "https://example.org:8443/a;b=c/d@e,f?q=1&r=%20#part",
    "https://example.org/ليبيا/é",
    "https://a-b.example.museum?x",
    "https://example.org/wiki/Tripoli_(disambiguation)",
  ])("%s", (address) => {
    expect(webAddress(address)).toBe(address);
  });
});

describe("anything else stays text", () => {
  test.each([
    "",
    "example.org",
    "//example.org/x",
    "/relative",
    "?q",
    "#map=1/2/3",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "javascript://example.org/%0Aalert(1)",
    "javascript://https://example.org/",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://example.org/0c1d",
    "filesystem:https://example.org/x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "view-source:https://example.org",
    "about:blank",
    "https:example.org",
    "https:/example.org",
    "https:\\\\example.org",
    "https:///example.org",
    "https://",
    "https://user@example.org/",
    "https://user:password@example.org/",
    "https://example.org@evil.example/",
    "https://example.org\\@evil.example/",
    "https://evil.example\\.example.org/",
    "https://example.org:https@evil.example/",
    "https://xn--80ak6aa92e.com/",
    "https://www.xn--pple-43d.com/",
    "https://аpple.com/",
    "https://example。org/",
    "https://localhost/",
    "https://intranet/page",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.0.0.1/",
    "https://[::1]/",
    "https://example.org:0/",
    "https://example.org:99999/",
    "https://example.org:/",
    "https://example..org/",
    "https://.example.org/",
    "https://example.org./",
    "https://-example.org/",
    "https://exa mple.org/",
    "https://example.org/a b",
    "https://example.org/\n",
    "\nhttps://example.org/",
    " https://example.org/",
    'https://example.org/"onmouseover=alert(1)//',
    "https://example.org/<script>",
    "https://example.org/\u202Egpj.exe",
    "https://example.org/\u0000",
    "https://example.org/\\..\\",
    `https://example.org/${"a".repeat(2_048)}`,
    `https://${"a.".repeat(200)}org/`,
  ])("%j", (text) => {
    expect(webAddress(text)).toBeNull();
  });

  test("and what becomes a link leads where it says, over http or https", () => {
    const pieces = fc.constantFrom(
      "https",
      "http",
      "javascript",
      ":",
      "/",
      "//",
      "@",
      "\\",
      ".",
      "a",
      "org",
      "xn--",
      "\t",
      "?",
      "#",
      "%",
      "1",
      "é",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (some, led) => {
        const text = (led ? "https://a.org" : "") + some.join("");
        const address = webAddress(text);
        if (address === null) return;
        const url = new URL(address);
        expect(url.protocol).toMatch(/^https?:$/);
        expect(url.username + url.password).toBe("");
        expect(address.toLowerCase().startsWith(`${url.protocol}//${url.host}`)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  test("at once, however long", () => {
    const spent = stopwatch();
    for (const unit of ["a", "a.", "https://", "-", ":", "\\"])
      webAddress(`https://${unit.repeat(1_000_000 / unit.length)}`);
    expect(spent()).toBeLessThan(500);
  });
});

describe("an address that runs something, or hides a name or password, is not even kept", () => {
  test.each([
    "javascript:alert(1)",
    " JaVa\tScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    "http://user:pw@example.org/",
    "https://user@example.org",
    "https:\\\\user:pw@example.org",
    "//user:pw@example.org",
    "user:pw@example.org",
    "https://example.org@evil.example/x",
    `https://example.org/${"a".repeat(3_000)}`,
  ])("%s", (address) => {
    expect(addressTrouble(address)).toMatch(/^expected an address/);
  });

  test.each([
    "https://example.org/a@b?c=d@e",
    "http://xn--e1afmkfd.example",
    "example.org:8080/x",
    "localhost:3000",
    "HTTPS://EXAMPLE.org",
    "www.example.org",
  ])("%s may stay", (address) => {
    expect(addressTrouble(address)).toBe(null);
  });
});
