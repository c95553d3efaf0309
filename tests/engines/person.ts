import { expect, vi } from "vitest";
import { TIMEOUTS } from "../timeouts.ts";
import type { Point, Tab } from "./engine.ts";
import { AXE, type Box, type Bringing, lookFor, type Path, type Seen } from "./in-page.ts";

/** Something on the screen, by role and accessible name, as a person with a screen reader finds it. */
export type Part = {
  readonly path: Path;
  /** What stands inside it. */
  readonly part: (role: string, name?: string | RegExp) => Part;
};

/** A part of the whole page. */
export const part = (role: string, name?: string | RegExp): Part => partOf([], role, name);

function partOf(outer: Path, role: string, name?: string | RegExp): Part {
  const own = name instanceof RegExp ? ([name.source, name.flags] as const) : (name ?? null);
  const path = [...outer, { role, name: own }];
  return { path, part: (inner, innerName) => partOf(path, inner, innerName) };
}

/** What a person does at a page, in whatever engine. Everything that is looked for is waited for. */
export type Person = {
  /** All parts like this that there are now. */
  readonly all: (part: Part) => Promise<readonly Seen[]>;
  /** The first part like this, once there is one. */
  readonly see: (part: Part) => Promise<Seen>;
  /** Resolves once there is none. */
  readonly seeGone: (part: Part) => Promise<void>;
  /** Presses the pointer on the middle of it, once it lies still and nothing lies over it. */
  readonly click: (part: Part) => Promise<void>;
  /** Drags from a point of the window, by so much. */
  readonly drag: (from: Point, by: Point) => Promise<void>;
  /** Gives it the focus as Tab would. */
  readonly focus: (part: Part) => Promise<void>;
  /** Clicks into a field and types, in place of what it holds. */
  readonly write: (part: Part, text: string) => Promise<void>;
  readonly tab: Tab;
};

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** A person at a tab whose page has been loaded. */
export async function personAt(tab: Tab): Promise<Person> {
  await tab.load(AXE);
  const look = ({ path }: Part, bring: Bringing = "as it is") => tab.run(lookFor, { path, bring });
  const all: Person["all"] = (wanted) => look(wanted);

  const first = async (wanted: Part, bring?: Bringing): Promise<Seen> => {
    const [found] = await look(wanted, bring);
    if (found === undefined) throw new Error(`There is no ${spoken(wanted)}`);
    return found;
  };
  const see: Person["see"] = (wanted) => patiently(() => first(wanted));

  const click: Person["click"] = async (wanted) => {
    const point = await patiently(async () => {
      const { box, isOnTop } = await first(wanted, "into view");
      for (let again = 0; again < 3; again++) {
        const now = await first(wanted);
        if (now.box.x !== box.x || now.box.y !== box.y) throw new Error(`${spoken(wanted)} moves on`);
      }
      if (!isOnTop) throw new Error(`Something lies over ${spoken(wanted)}`);
      return middleOf(box);
    });
    await tab.moveTo(point);
    await tab.pointerDown();
    await tab.pointerUp();
  };

  return {
    tab,
    all,
    see,
    seeGone: (wanted) =>
      patiently(async () => {
        if ((await all(wanted)).length > 0) throw new Error(`There still is a ${spoken(wanted)}`);
      }),
    click,
    drag: async (from, by) => {
      await tab.moveTo(from);
      await tab.pointerDown();
      for (const part of [0.25, 0.5, 0.75, 1])
        await tab.moveTo({ x: from.x + by.x * part, y: from.y + by.y * part });
      await tab.pointerUp();
    },
    focus: (wanted) =>
      patiently(async () => {
        const { hasFocus } = await first(wanted, "into focus");
        if (!hasFocus) throw new Error(`${spoken(wanted)} does not take the focus`);
      }),
    write: async (wanted, text) => {
      await click(wanted);
      await patiently(async () => expect((await first(wanted)).hasFocus).toBe(true));
      await tab.press("Control+a");
      await tab.type(text);
    },
  };
}

const patiently = <Result>(look: () => Promise<Result>): Promise<Result> =>
  vi.waitFor(look, { timeout: TIMEOUTS.step, interval: 50 });

const spoken = ({ path }: Part): string =>
  path
    .map(({ role, name }) =>
      name === null ? role : `${role} ${typeof name === "string" ? `"${name}"` : `/${name[0]}/`}`,
    )
    .join(" › ");
