import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";

/** A session of the W3C's WebDriver protocol: https://www.w3.org/TR/webdriver2/. Paths begin after the session's own. */
export type Session = {
  readonly capabilities: unknown;
  readonly call: (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<unknown>;
  readonly end: () => Promise<void>;
};

const ANSWER = z.object({ value: z.unknown() });
const ERROR = z.object({ error: z.string(), message: z.string() });
const SESSION = z.object({ sessionId: z.string(), capabilities: z.unknown() });

/** Asks a driver that listens at `address` for a session. */
export async function newSession(address: string, capabilities: object): Promise<Session> {
  const begun = await send(address, "POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const session = SESSION.parse(begun);
  const path = `/session/${session.sessionId}`;
  return {
    capabilities: session.capabilities,
    call: (method, rest, body) => send(address, method, `${path}${rest}`, body),
    end: async () => void (await send(address, "DELETE", path)),
  };
}

/** How long a driver may take to start, in milliseconds. */
const STARTING = 60_000;

/** Resolves when the driver at `address` takes sessions. */
export async function driverReady(address: string): Promise<void> {
  const latest = Date.now() + STARTING;
  for (;;) {
    try {
      return void (await send(address, "GET", "/status"));
    } catch (error) {
      if (Date.now() > latest) throw error;
      await setTimeout(50);
    }
  }
}

async function send(address: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${address}${path}`, {
    method,
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = ANSWER.parse(await answer.json());
  if (answer.ok) return value;
  const { error, message } = ERROR.parse(value);
  throw new Error(`WebDriver, ${method} ${path}: ${error}. ${message}`);
}

/** Keys that write nothing, by their names: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: "\uE00D",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

export const keyCode = (key: string): string => KEYS[key] ?? key;

/** A virtual screen, for a browser that has no headless mode: its number, and how to end it. */
export async function startScreen(size: {
  readonly width: number;
  readonly height: number;
}): Promise<{ readonly display: string; readonly end: () => void }> {
  const { width, height } = size;
  const child = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const number = await firstLine(child, child.stdio[3]);
  return { display: `:${number}`, end: () => child.kill() };
}

function firstLine(child: ChildProcess, stream: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Xvfb ended with ${code} before it had a screen`)));
    if (!isReadable(stream)) throw new Error("Xvfb was started without a pipe");
    createInterface({ input: stream }).once("line", resolve);
  });
}

const isReadable = (stream: unknown): stream is NodeJS.ReadableStream =>
  typeof stream === "object" && stream !== null && "read" in stream;
