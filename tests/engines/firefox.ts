import puppeteer, { type KeyInput, type Page } from "puppeteer-core";
import { type Engine, keysOf, type Tab } from "./engine.ts";

/** Firefox by WebDriver BiDi, which it speaks itself. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: { "ui.prefersReducedMotion": 1, "intl.accept_languages": "en-GB" },
  });
  return {
    name: "firefox",
    version: (await browser.version()).replace(/^firefox\//i, "Firefox "),
    open: async (viewport) => {
      // Each with a context of its own: with cookies and storage that no other tab has seen.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(viewport);
      return tabOf(page, () => context.close());
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page, close: () => Promise<void>): Tab {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", async (message) => {
    if (message.type() !== "error") return;
    // An error that is handed to the console comes as a handle.
    const said = message
      .args()
      .map((one) => one.evaluate((value) => String(value)).catch(() => message.text()));
    faults.push((await Promise.all(said)).join(" "));
  });
  const press = async (combination: string) => {
    const { held, key } = keysOf(combination);
    for (const one of held) await page.keyboard.down(keyOf(one));
    await page.keyboard.press(keyOf(key));
    for (const one of held.toReversed()) await page.keyboard.up(keyOf(one));
  };
  return {
    go: async (address) => {
      await page.goto("about:blank");
      await page.goto(address);
    },
    run: async (script, input) => JSON.parse(await evaluated(page, String(script), JSON.stringify(input))),
    load: async (source) => void (await page.evaluate(`${source};0`)),
    moveTo: ({ x, y }) => page.mouse.move(x, y),
    pointerDown: () => page.mouse.down(),
    pointerUp: () => page.mouse.up(),
    wheel: (deltaY) => page.mouse.wheel({ deltaY }),
    press,
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf({ format: "A4" }),
    picture: () => page.screenshot(),
    faults: async () => faults.splice(0),
    close,
  };
}

async function evaluated(page: Page, script: string, input: string): Promise<string> {
  return String(await page.evaluate(`JSON.stringify((${script})(${input}) ?? null)`));
}

// The names of keys are those of Playwright; the type lists them all.
const keyOf = (key: string): KeyInput => key as KeyInput;
