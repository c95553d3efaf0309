import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAppServer } from "../../src/cli/serve-app.ts";
import type { Layer } from "../../src/cli/serve-find.ts";
import { listen } from "../../src/cli/serve-listen.ts";
import { policyOf } from "../../src/cli/serve-policy.ts";
import { dateline, here } from "../cli/workshop.ts";
import { sharedBrowser } from "./shared-browser.ts";

const APP = here("../../dist/app");
let work = "";
const servers: Server[] = [];
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "dateline-served-"));
  for (const part of ["articles", "places", "actors.json"])
    await cp(here(`../../geodata/${part}`), join(work, part), { recursive: true });
});
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await rm(work, { recursive: true, force: true });
});

async function served(layers: readonly Layer[]): Promise<string> {
  const server = createAppServer(layers, policyOf(await readFile(join(APP, "index.html"), "utf8")) ?? "");
  servers.push(server);
  const listening = await listen(server, 0);
  if (listening.kind === "failed") throw new Error(listening.reason);
  return listening.address;
}

const withAtlas = (folder: string): Promise<string> =>
  served([
    { at: "/atlas/", folder, holds: "atlas" },
    { at: "/", folder: APP, holds: "app" },
  ]);

async function newPage(): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1024, height: 600 } });
  return context.newPage();
}

/** The articles as an atlas in a folder, under another title. */
async function build(out: string, title: string, form: string): Promise<void> {
  const settings = join(work, "articles/dateline.yaml");
  const places = join(work, "places/libya.yaml");
  const said = await readFile(here("../../geodata/articles/dateline.yaml"), "utf8");
  const drawn = await readFile(here("../../geodata/places/libya.yaml"), "utf8");
  await writeFile(settings, said.replace(/^title: .*/m, `title: ${title}`));
  await writeFile(places, title === "Anew" ? drawn.replace(", LY-ZA]", "]") : drawn);
  expect(await dateline(["build", join(work, "articles"), "--out", out, "--as", form])).toMatchObject({
    code: 0,
  });
}

test("a saved page or picture beside an atlas is not there, and runs nothing", async () => {
  const folder = join(work, "beside");
  await build(folder, "Beside", "file");
  const script = "<script>document.title = 'ran'</script>";
  await writeFile(join(folder, "page.html"), `<!doctype html><title>saved</title>${script}`);
  await writeFile(join(folder, "picture.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`);
  const address = await withAtlas(folder);
  const page = await newPage();
  for (const name of ["page.html", "picture.svg"]) {
    const answer = await page.goto(`${address}atlas/${name}`);
    expect([answer?.status(), await page.title()]).toEqual([404, ""]);
  }
  // What is there is no page either: the browser keeps it as a file.
  const download = page.waitForEvent("download");
  await page.goto(`${address}atlas/atlas.json`).catch(() => null);
  expect((await download).suggestedFilename()).toBe("atlas.json");
  await page.goto(address);
  await page.getByText(/^26 of 26 excerpts/).waitFor();
  await page.context().close();
});

test("the policy comes as a header too: without its <meta> the page has it all the same", async () => {
  const app = join(work, "bare-app");
  await cp(APP, app, { recursive: true, filter: (path) => !/basemap|gazetteer|model/.test(path) });
  const html = await readFile(join(APP, "index.html"), "utf8");
  const inline = "<script>document.title = 'ran'</script>";
  await writeFile(
    join(app, "index.html"),
    html.replace(/<meta\s+http-equiv[^>]*>/, "").replace("</head>", `${inline}</head>`),
  );
  const page = await newPage();
  await page.goto(await served([{ at: "/", folder: app, holds: "app" }]));
  await page.getByText(/^26 of 26 excerpts/).waitFor();
  expect(await page.title()).not.toBe("ran");
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML("beforeend", "<b>x</b>");
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await page.context().close();
});

test("a worker and a service worker run, and reach no other host", async () => {
  const app = join(work, "worked-app");
  await cp(join(APP, "icon.svg"), join(app, "icon.svg"));
  const files = {
    "index.html": '<!doctype html><title>app</title><script type="module" src="./start.js"></script>',
    "start.js": `trustedTypes.createPolicy("default", { createScriptURL: (text) => text });
      await navigator.serviceWorker.register("./service.js");
      const worker = new Worker("./worker.js", { type: "module" });
      worker.onmessage = ({ data }) => { document.title = data; };`,
    "service.js": `addEventListener("activate", (event) => event.waitUntil(clients.claim()));
      addEventListener("fetch", (event) => {
        if (event.request.url.endsWith("/kept.json")) event.respondWith(new Response('"kept"'));
      });`,
    "worker.js": `const refused = new Promise((tell) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => tell(effectiveDirective));
      });
      const own = await (await fetch("./own.json")).text();
      const other = await fetch("http://127.0.0.1:9/").then(() => "reached", () => refused);
      postMessage(own + " " + other);`,
    "own.json": "own",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(app, name), text);
  const page = await newPage();
  await page.goto(await served([{ at: "/", folder: app, holds: "app" }]));
  await expect.poll(() => page.title()).toBe("own connect-src");
  await expect
    .poll(() => page.evaluate(() => fetch("./kept.json").then((answer) => answer.text())))
    .toBe('"kept"');
  await page.context().close();
});

test("a page that is open while its atlas is built anew says so, and keeps what it shows", async () => {
  const folder = join(work, "rebuilt");
  await build(folder, "Once", "file");
  const page = await newPage();
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    page.route(/\/areas\.[^/]*json$/, async (route) => {
      resolve();
      await held;
      await route.continue();
    });
  });
  await page.goto(await withAtlas(folder));
  await page.getByText(/^26 of 26 excerpts/).waitFor();
  await asked;
  await build(folder, "Anew", "file");
  go();
  await page
    .getByText("The atlas was built anew after this page opened it. Reload the page to see it.")
    .waitFor();
  expect(await page.getByText(/^26 of 26 excerpts/).count()).toBeGreaterThan(0);
  await page.unrouteAll();
  await page.reload();
  await page.getByText(/^26 of 26 excerpts/).waitFor();
  await page
    .getByRole("heading", { name: "Anew" })
    .or(page.getByText("Anew", { exact: true }))
    .first()
    .waitFor();
  await page.context().close();
});

test("a page that is opened while its archive is replaced opens the new one", async () => {
  const folder = join(work, "archived");
  await build(folder, "Once", "archive");
  const page = await newPage();
  let isFirst = true;
  await page.route(/\/atlas\.[0-9a-f]+\.dateline$/, async (route) => {
    if (isFirst) await build(folder, "Anew", "archive");
    isFirst = false;
    await route.continue();
  });
  await page.goto(await withAtlas(folder));
  await page.getByText(/^26 of 26 excerpts/).waitFor();
  expect(await page.getByText("Anew", { exact: true }).count()).toBeGreaterThan(0);
  await page.context().close();
});
