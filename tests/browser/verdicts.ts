import type { Finding } from "./axe.ts";

/** What axe cannot decide for itself, and what a person found by looking. */
type Verdict = { readonly rule: string; readonly where: RegExp; readonly verdict: string };

const VERDICTS: readonly Verdict[] = [
  {
    rule: "hidden-content",
    where: /There is hidden content/,
    verdict:
      "Menus, dialogs and names for print are hidden until asked for; each is a state of its own here, and judged there.",
  },
  {
    rule: "target-size",
    where: /tabindex="-1" aria-label="[^"]+, \d+ excerpts?".*data-place=/,
    verdict:
      "Of many marks one may lie partly under its neighbour: its place is what it says (WCAG 2.5.8 excepts that, and names pins of maps). Zoom parts them; keys and list reach each.",
  },
  {
    rule: "color-contrast",
    where: /image node/,
    verdict:
      "Text over the map has a halo or a plate of --paper, and ink on water and land is measured in contrast.test.ts; elsewhere the map's drawing reaches under the panel, whose ground is opaque.",
  },
  {
    rule: "color-contrast",
    where: /mark-shape|tray-number|group-count|facet-count|too short/,
    verdict:
      "A number of one digit is too short for axe; accent on its ground is measured in contrast.test.ts.",
  },
  {
    rule: "color-contrast",
    where: /background gradient|pseudo element/,
    verdict: "The gradient is the line under the name of an actor; its words stand on plain paper.",
  },
  {
    rule: "color-contrast",
    where: /Element has no value/,
    verdict:
      "An empty box, its placeholder covered by the drawer: what is typed is --ink, its placeholder --ink-2, on --paper.",
  },
  {
    rule: "color-contrast",
    where: /overlap|obscured/,
    verdict:
      "Scrolled under something that lies on top (the sheet, the drawer, a notice); judged where it is not.",
  },
];

/** The findings that nobody has judged yet: somebody must look. */
export function unjudged(incomplete: readonly Finding[]): readonly Finding[] {
  return incomplete.flatMap(({ rule, nodes }) => {
    const left = nodes.filter((node) => !VERDICTS.some((one) => one.rule === rule && one.where.test(node)));
    return left.length === 0 ? [] : [{ rule, nodes: left }];
  });
}
