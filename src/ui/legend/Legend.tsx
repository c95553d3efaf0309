import type { ReactNode } from "react";
import { HatchPattern } from "../map/HatchPattern.tsx";
import type { LegendKind } from "./legend-kinds.ts";
import { MarkPicture } from "./MarkPicture.tsx";
import "../styles/legend.css";

const WORDS: Readonly<Record<LegendKind, string>> = {
  single: "A place with one excerpt",
  counted: "A place with the number of its excerpts",
  cluster: "Several places, with the number of their excerpts together",
  region: "A region",
  country: "A country",
  water: "Waters",
  doubtful: "Doubtful: nothing that puts it there is sure",
  moved: "Moved aside; the line ends at the place",
};

/** What the marks on the map mean: just the kinds that are on it. */
export function Legend({ kinds }: { readonly kinds: readonly LegendKind[] }) {
  return (
    <ul className="legend" aria-label="Legend">
      {kinds.map((kind) => (
        <li key={kind} className="legend-row">
          <svg className="legend-picture" viewBox="-22 -14 44 28" width="44" height="28" aria-hidden="true">
            {pictureOf(kind)}
          </svg>
          {WORDS[kind]}
        </li>
      ))}
    </ul>
  );
}

function pictureOf(kind: LegendKind): ReactNode {
  const disc = {
    shape: "disc",
    kind: "settlement",
    uncertain: false,
    label: "3",
    width: 20,
    height: 20,
  } as const;
  switch (kind) {
    case "single":
      return <MarkPicture {...disc} label="" width={13} height={13} />;
    case "counted":
      return <MarkPicture {...disc} />;
    case "cluster":
      return <MarkPicture {...disc} shape="cluster" kind={null} label="9" width={18} height={18} />;
    case "doubtful":
      return <MarkPicture {...disc} uncertain />;
    case "moved":
      return (
        <>
          <HairlinePicture from={{ x: -15, y: 9 }} to={{ x: -1, y: 1 }} />
          <g transform="translate(7 -3)">
            <MarkPicture {...disc} label="" width={13} height={13} />
          </g>
        </>
      );
    case "region":
    case "country":
    case "water":
      return (
        <>
          <defs>
            <HatchPattern id={`legend-hatch-${kind}`} kind={kind} ink="plain" />
          </defs>
          <rect
            className={`legend-area legend-area-${kind}`}
            x="-21"
            y="-13"
            width="42"
            height="26"
            fill={`url(#legend-hatch-${kind})`}
          />
          <MarkPicture {...disc} shape="badge" kind={kind} label="3" width={18} height={18} />
        </>
      );
  }
}

type Point = { readonly x: number; readonly y: number };

/** From a place's true point to the edge of the mark that was moved off it. */
export function HairlinePicture({ from, to }: { readonly from: Point; readonly to: Point }) {
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  return (
    <g className="hairline-picture">
      <path className="hairline-picture-case" d={path} />
      <path d={path} />
      <circle cx={from.x} cy={from.y} r="1.75" />
    </g>
  );
}
