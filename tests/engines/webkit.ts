import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { z } from "zod";
import { type Engine, keysOf, type Point, type Tab } from "./engine.ts";
import { driverReady, keyCode, newSession, type Session, startScreen } from "./webdriver.ts";

const CAPABILITIES = z.object({ browserName: z.string(), browserVersion: z.string() });

/** WebKitGTK by WebDriver: its driver starts its MiniBrowser, on a screen that nobody sees. */
export async function startWebKit(driverPath: string): Promise<Engine> {
  const screen = await startScreen({ width: 1600, height: 1200 });
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: "x11", LANG: "en_GB.UTF-8" },
    stdio: "ignore",
  });
  const end = () => {
    driver.kill();
    screen.end();
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await driverReady(address);
    const probe = await newSession(address, {});
    const { browserVersion } = CAPABILITIES.parse(probe.capabilities);
    await probe.end();
    return {
      name: "webkit",
      version: `WebKitGTK ${browserVersion}`,
      // The driver serves one session at a time, which has storage of its own.
      open: async ({ width, height }) => {
        const session = await newSession(address, {});
        await session.call("POST", "/window/rect", { x: 0, y: 0, width, height });
        return tabOf(session);
      },
      close: async () => end(),
    };
  } catch (error) {
    end();
    throw error;
  }
}

function tabOf(session: Session): Tab {
  let at: Point = { x: 0, y: 0 };
  const execute = (script: string) => session.call("POST", "/execute/sync", { script, args: [] });
  const act = (type: string, actions: readonly object[]) =>
    session.call("POST", "/actions", {
      actions: [
        { type, id: type, ...(type === "pointer" && { parameters: { pointerType: "mouse" } }), actions },
      ],
    });
  const stroke = (key: string) => [
    { type: "keyDown", value: keyCode(key) },
    { type: "keyUp", value: keyCode(key) },
  ];
  return {
    go: async (url) => {
      await session.call("POST", "/url", { url: "about:blank" });
      await session.call("POST", "/url", { url });
      await execute(`(${listenForFaults})()`);
    },
    run: async (script, input) =>
      JSON.parse(
        z
          .string()
          .parse(await execute(`return JSON.stringify((${script})(${JSON.stringify(input)}) ?? null)`)),
      ),
    load: async (source) => void (await execute(source)),
    moveTo: async (point) => {
      at = { x: Math.round(point.x), y: Math.round(point.y) };
      await act("pointer", [{ type: "pointerMove", duration: 0, origin: "viewport", ...at }]);
    },
    pointerDown: async () => void (await act("pointer", [{ type: "pointerDown", button: 0 }])),
    pointerUp: async () => void (await act("pointer", [{ type: "pointerUp", button: 0 }])),
    wheel: async (deltaY) =>
      void (await act("wheel", [
        { type: "scroll", duration: 0, origin: "viewport", ...at, deltaX: 0, deltaY },
      ])),
    press: async (combination) => {
      const { held, key } = keysOf(combination);
      await act("key", [
        ...held.map((one) => ({ type: "keyDown", value: keyCode(one) })),
        ...stroke(key),
        ...held.toReversed().map((one) => ({ type: "keyUp", value: keyCode(one) })),
      ]);
    },
    type: async (text) =>
      void (await act(
        "key",
        [...text].flatMap((sign) => stroke(sign)),
      )),
    print: async () => null,
    picture: async () => Buffer.from(z.string().parse(await session.call("GET", "/screenshot")), "base64"),
    faults: async () => z.array(z.string()).parse(await execute("return window.faultsHeard ?? []")),
    close: session.end,
  };
}

/** Runs in the page: the driver tells nothing of the console, so errors are heard from when the page has loaded. */
function listenForFaults(): void {
  const heard: string[] = [];
  Object.assign(window, { faultsHeard: heard });
  window.addEventListener("error", ({ message }) => heard.push(message));
  window.addEventListener("unhandledrejection", ({ reason }) => heard.push(String(reason)));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    heard.push(`policy violation: ${effectiveDirective} ${blockedURI}`),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
