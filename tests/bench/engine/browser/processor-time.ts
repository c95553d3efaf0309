import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Browser, CDPSession } from "playwright-core";

/**
 * Milliseconds of processor time of the page's process, all threads. Where the kernel tells it to the nanosecond (Linux),
 * that of all renderers, of which one works; elsewhere what the browser says, to a hundredth of a second.
 */
export async function processorTime(browser: Browser, session: CDPSession): Promise<number> {
  if (!existsSync("/proc/self/schedstat")) {
    await session.send("Performance.enable");
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN);
  }
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  await whole.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  return renderers.reduce((sum, { id }) => sum + nanosecondsOf(id), 0) / 1e6;
}

/** Threads that end meanwhile are left out. */
function nanosecondsOf(process: number): number {
  try {
    return readdirSync(`/proc/${process}/task`)
      .map((task) => readFileSync(`/proc/${process}/task/${task}/schedstat`, "utf8"))
      .reduce((sum, stat) => sum + Number(stat.split(" ")[0]), 0);
  } catch {
    return 0;
  }
}
