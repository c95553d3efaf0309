import { chromium, type Page } from "playwright-core";
import type { FoundChromium } from "../browser/find-chromium.ts";
import { LAUNCH, withOwnEnv } from "../browser/launch.ts";
import type { Engine, Tab } from "./engine.ts";

/** Chromium by Playwright, which the other browser tests use too. */
export async function startChromium({ executablePath, env }: FoundChromium): Promise<Engine> {
  const browser = await chromium.launch({ ...LAUNCH, executablePath, env: withOwnEnv(env) });
  return {
    name: "chromium",
    version: `Chromium ${browser.version()}`,
    open: async (viewport) => {
      const permissions = ["clipboard-read", "clipboard-write"];
      const context = await browser.newContext({ viewport, reducedMotion: "reduce", permissions });
      return tabOf(await context.newPage());
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return {
    go: async (address) => {
      await page.goto("about:blank");
      await page.goto(address);
    },
    run: (script, input) => page.evaluate(`(${script})(${JSON.stringify(input)})`),
    load: async (source) => void (await page.evaluate(source)),
    moveTo: ({ x, y }) => page.mouse.move(x, y),
    pointerDown: () => page.mouse.down(),
    pointerUp: () => page.mouse.up(),
    wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf({ format: "A4" }),
    picture: () => page.screenshot(),
    faults: async () => faults.splice(0),
    close: () => page.context().close(),
  };
}
