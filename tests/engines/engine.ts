/** The three engines that people's browsers are made of. */
export const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type EngineName = (typeof ENGINES)[number];

/** What a driver hands into the page and back: values that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A point of the window in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** One page, by what the driver of every engine can do: real keys and a real pointer, not events made in the page. */
export type Tab = {
  /** Loads an address anew, where it differs from the last one in its fragment alone too. */
  readonly go: (address: string) => Promise<void>;
  /** Calls a function in the page. It may use nothing of the module that it is written in. */
  readonly run: <Result extends Json, Input extends Json>(
    script: (input: Input) => Result,
    input: Input,
  ) => Promise<Result>;
  /** Runs the source of a program in the page, past the page's policy. */
  readonly load: (source: string) => Promise<void>;
  readonly moveTo: (point: Point) => Promise<void>;
  readonly pointerDown: () => Promise<void>;
  readonly pointerUp: () => Promise<void>;
  /** Turns the wheel over the point where the pointer is; positive is towards the person, as in a wheel event. */
  readonly wheel: (deltaY: number) => Promise<void>;
  /** A key by its name, with modifiers before it: `Enter`, `a`, `Control+V`. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** What printing makes, as a PDF; null where the driver cannot print. */
  readonly print: () => Promise<Uint8Array | null>;
  /** The window as a PNG. */
  readonly picture: () => Promise<Uint8Array>;
  /** Errors that the console and the page have told of since this was last asked. */
  readonly faults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** A running browser. */
export type Engine = {
  readonly name: EngineName;
  /** As the browser itself says it. */
  readonly version: string;
  /** Another tab, of about this size: a driver that can size the window only gives a little less height. */
  readonly open: (size: { readonly width: number; readonly height: number }) => Promise<Tab>;
  readonly close: () => Promise<void>;
};

/** The keys of `Control+V`: those to hold, and the last one. */
export function keysOf(combination: string): { readonly held: readonly string[]; readonly key: string } {
  const keys = combination.split("+");
  return { held: keys.slice(0, -1), key: keys.at(-1) ?? "" };
}
