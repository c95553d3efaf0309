/**
 * Strict recognition F1 and end-to-end F1@161 of systems whose raw output of 2018–2020 is public (EUPEG, geoai-lab),
 * scored with the same metric: [LGL, TR-News, GeoVirus]. Null: recognises only.
 */
export const PUBLISHED: readonly (readonly [
  system: string,
  scores: readonly (readonly [f1: number, endToEnd: number | null])[],
])[] = [
  [
    "CLAVIN",
    [
      [56.1, 41.9],
      [64.1, 54.8],
      [75.0, 60.1],
    ],
  ],
  [
    "Edinburgh",
    [
      [59.8, 43.7],
      [64.2, 56.0],
      [83.4, 56.4],
    ],
  ],
  [
    "CamCoder",
    [
      [63.7, 48.3],
      [74.1, 62.6],
      [86.6, 67.4],
    ],
  ],
  [
    "GeoTxt",
    [
      [58.1, 40.0],
      [69.9, 56.9],
      [81.3, 63.7],
    ],
  ],
  [
    "TopoCluster",
    [
      [67.3, 45.0],
      [79.9, 51.0],
      [84.5, 57.0],
    ],
  ],
  [
    "Yahoo",
    [
      [57.7, 52.3],
      [68.3, 57.5],
      [64.6, 56.0],
    ],
  ],
  [
    "Stanford NER",
    [
      [71.3, null],
      [81.5, null],
      [91.7, null],
    ],
  ],
];
