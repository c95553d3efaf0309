import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { type Chunk, Directory, directoryChunk } from "../../../src/data/archive/directory.ts";
import { heapOf } from "../heap.ts";
import { launch } from "../launch.ts";

/** Of one opening. Times since the page was asked for, in milliseconds; bytes of the archive alone. */
type Opening = {
  readonly marksMs: number;
  readonly marksBytes: number;
  readonly wholeMs: number;
  readonly indexBytes: number;
  readonly listBytes: number;
  readonly heapBytes: number;
};

/** What is asked at a million excerpts. */
const ASKED: readonly (readonly [
  name: string,
  key: keyof Opening,
  asked: number,
  scale: number,
  unit: string,
])[] = [
  ["first complete marks, data", "marksBytes", 150, 1e3, "kB"],
  ["first complete marks", "marksMs", 1000, 1, "ms"],
  ["all questions, data", "indexBytes", 5000, 1e3, "kB"],
  ["all questions, and a list of 200 read", "wholeMs", Number.POSITIVE_INFINITY, 1, "ms"],
  ["texts of that list, fetched after", "listBytes", Number.POSITIVE_INFINITY, 1e3, "kB"],
  ["heap beyond an empty page", "heapBytes", 100, 1e6, "MB"],
];

/**
 * Opens what `npm run bench:data` made in the built app, served by its own command. `--folder dist/bench`, `--repeats
 * 5`. Bytes are those of the archive's responses; the page, its code and the basemap are not among them.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      folder: { type: "string", default: "dist/bench" },
      repeats: { type: "string", default: "5" },
    },
  });
  const server = spawn(process.execPath, ["dist/cli/dateline.js", "serve", values.folder, "--port", "0"]);
  const browser = await launch();
  try {
    const address = await addressIn(server);
    const partOf = partsOf(values.folder);
    const openings: Opening[] = [];
    for (let repeat = 0; repeat < Number(values.repeats); repeat++)
      openings.push(await opening(browser, address, partOf));
    for (const [name, key, asked, scale, unit] of ASKED) {
      const sorted = openings.map((one) => one[key] / scale).sort((a, b) => a - b);
      const [least = 0, median = 0, most = 0] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
      const said = Number.isFinite(asked)
        ? `asked ≤ ${asked}: ${median <= asked ? "met" : "not met"}`
        : "not asked";
      console.log(
        `  ${name.padEnd(40)}${median.toFixed(0).padStart(7)} ${unit} (${least.toFixed(0)} – ${most.toFixed(0)})  ${said}`,
      );
    }
  } finally {
    await browser.close();
    server.kill();
    await once(server, "exit");
  }
}

/** Where a request's bytes belong. */
type Part = "first" | "index" | "text";

/** By where a range begins in the file: what the first marks need, what all questions need, and the rest. */
function partsOf(folder: string): (from: number) => Part {
  const pointer: { readonly file: string } = JSON.parse(readFileSync(join(folder, "atlas.json"), "utf8"));
  const file = openSync(join(folder, pointer.file), "r");
  const bytes = (from: number, length: number): Uint8Array => {
    const read = new Uint8Array(length);
    readSync(file, read, 0, length, from);
    return read;
  };
  const [from, length] = directoryChunk(bytes(0, 64)) ?? [0, 0];
  const { sections, blocks } = Directory.parse(JSON.parse(gunzipSync(bytes(from, length)).toString()));
  closeSync(file);
  const begin = ([offset]: Chunk): number => from + length + offset;
  const first = new Set([0, from, begin(sections.places), begin(sections.heads)]);
  const rest = Object.values(sections).filter((chunk) => chunk !== undefined);
  const index = new Set([...rest, ...blocks.map(([, chunk]) => chunk)].map(begin));
  return (at) => (first.has(at) ? "first" : index.has(at) ? "index" : "text");
}

async function opening(browser: Browser, address: string, partOf: (from: number) => Part): Promise<Opening> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  const bytes: Record<Part, number> = { first: 0, index: 0, text: 0 };
  const seen: Part[] = [];
  page.on("response", async (response) => {
    const [, from] = /bytes=(\d+)-/.exec(response.request().headers().range ?? "") ?? [];
    if (from === undefined || !response.url().endsWith(".dateline")) return;
    const part = partOf(Number(from));
    seen.push(part);
    bytes[part] += Number(response.headers()["content-length"]);
  });
  try {
    await page.goto("about:blank");
    const empty = await heapOf(session);
    await page.addInitScript(() => {
      const watching = new MutationObserver(() => {
        if (document.querySelector("[data-place]") === null) return;
        watching.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("marks")));
      });
      watching.observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    await page.getByRole("article").first().waitFor({ timeout: 120_000 });
    const wholeMs = await page.evaluate(() => performance.now());
    const marksMs = await page.evaluate(() => performance.getEntriesByName("marks")[0]?.startTime ?? 0);
    if (seen.indexOf("text") < seen.lastIndexOf("index"))
      console.log("  a text was fetched before the index");
    await page.waitForTimeout(1500);
    return {
      marksMs,
      marksBytes: bytes.first,
      wholeMs,
      indexBytes: bytes.first + bytes.index,
      listBytes: bytes.text,
      heapBytes: (await heapOf(session)) - empty,
    };
  } finally {
    await page.close();
  }
}

/** What the command says first that it serves at. */
async function addressIn(process: ChildProcessWithoutNullStreams): Promise<string> {
  let said = "";
  for await (const piece of process.stdout) {
    said += String(piece);
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("npm run build makes the app and the command that this serves with");
}
