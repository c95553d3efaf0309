import type { BrowserContext, Page } from "playwright-core";

/** What went wrong on a page although no test looked for it. */
export type Guard = {
  readonly faults: readonly string[];
  /** From now on faults like this are meant: a missing file that a test takes away. */
  readonly expect: (pattern: RegExp) => void;
};

const BINDING = "reportFaultToTest";

/**
 * Watches every page of a context for what must never happen: a violation of the page's policy, an error or
 * warning in the console, an uncaught error or rejection, a crash, a dialog, a request that leaves `origin`.
 */
export async function guard(context: BrowserContext, origin: string): Promise<Guard> {
  const faults: string[] = [];
  const expected: RegExp[] = [];
  const report = (fault: string) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  await context.exposeFunction(BINDING, report);
  await context.addInitScript(listenForViolations, BINDING);
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("page", (page) => page.on("crash", () => report("the page crashed")));
  context.on("weberror", (error) => report(`uncaught: ${String(error.error())}`));
  context.on("request", (request) => {
    if (!isAtHome(request.url(), origin)) report(`request to ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    // The page asks whether to leave what a visitor added; tests leave.
    if (dialog.type() === "beforeunload") return void dialog.accept().catch(() => {});
    report(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  return { faults, expect: (pattern) => expected.push(pattern) };
}

/** Runs in the page, before any of its own scripts. */
function listenForViolations(binding: string): void {
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    const report: unknown = Reflect.get(window, binding);
    if (typeof report === "function")
      report(`policy violation: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
}

/** Addresses made of the page's own memory go nowhere. */
function isAtHome(address: string, origin: string): boolean {
  return address.startsWith(`${origin}/`) || /^(?:data|blob|about):/.test(address);
}

/** The state of a page that a fault has blanked; null when it is alive. */
export async function blankness(page: Page): Promise<string | null> {
  const text = await page.locator("#root").innerText();
  return text.trim() === "" ? "the page is blank" : null;
}
