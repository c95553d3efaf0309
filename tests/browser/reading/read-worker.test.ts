import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { type Served, serve } from "../../basemap/serve.ts";
import { shippedGazetteer, shippedModel } from "../../bench/reading/opened.ts";
import { markedTexts } from "../../read/fixture/marked.ts";
import { sharedBrowser } from "../shared-browser.ts";
import type { Reply, Request } from "./worker.ts";

const folder = mkdtempSync(join(tmpdir(), "read-worker-"));
let served: Served;

beforeAll(async () => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2022",
      rolldownOptions: { input: "tests/browser/reading/worker.ts", output: { entryFileNames: "worker.js" } },
    },
  });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Reading</title>");
  served = await serve({ "": folder, gazetteer: "public/gazetteer", model: "public/model" });
});
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true });
});

const article = (stem: string): string => readFileSync(`geodata/articles/${stem}.txt`, "utf8");
const fixture = markedTexts().map(({ text, published }) => ({
  text,
  hints: {
    ...NO_HINTS,
    published: {
      edtf: published,
      earliest: published,
      latest: published,
      precision: "day" as const,
      basis: "metadata" as const,
      words: null,
      note: null,
    },
  },
}));
const bare = [
  article("000_962d1b79bee42f05"),
  article("003_30ef00eb747dd457"),
  // All of it as one long article, and what no encoding can say.
  fixture.map(({ text }) => text).join("\n\n"),
  "\ud83d Libya \u0000 \udc00 القاهرة, Київ, 北京 and Ñuñoa\u0301, 7 Nov. 2018",
].map((text) => ({ text, hints: NO_HINTS }));
const asked: Request = [...fixture, ...bare];

test("a worker in the browser reads every text as Node does, to the last byte", async () => {
  const page = await (await sharedBrowser()).newPage();
  await page.goto(`${served.url}/`);
  const reply = await page.evaluate(
    (request: Request) =>
      new Promise<Reply>((resolve) => {
        const worker = new Worker("/worker.js", { type: "module" });
        worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
        worker.onerror = ({ message }) => resolve({ kind: "failed", reason: message });
        worker.postMessage(request);
      }),
    asked,
  );
  await page.close();
  expect(reply.kind === "failed" ? reply.reason : "read").toBe("read");
  const [gazetteer, model] = [shippedGazetteer(), shippedModel()];
  const here = asked.map(({ text, hints }) => JSON.stringify(read(text, hints, gazetteer, model)));
  expect(reply.kind === "read" ? reply.readings : []).toEqual(here);
});
