/** What `dateline init` writes: name and text of each file. The article is made up; its places are real. */
export const SAMPLE: readonly (readonly [name: string, text: string])[] = [
  [
    "dateline.yaml",
    `# The atlas that \`dateline build\` makes of this folder.
title: My atlas
description: Articles that I want to see on a map.
# credits: ["Whoever is to be thanked."]
# actors: actors.json       # who may be named, with every spelling
# places: places            # a folder of places of your own
# out: atlas                # where atlas.json goes
`,
  ],
  [
    "corrections.yaml",
    `# What names mean, where reading gets them wrong. These rules always win. For example:
#
# - { name: Tripoli, place: gn:266826 }                    # everywhere: Tripoli in Lebanon
# - { name: Jordan, place: none, in: harbour-talks }       # in one article: no place
# - { name: Moreau, actor: Claire Moreau }                 # this is that person
# - { name: Georgia, place: ne:GEO, in: harbour-talks, quote: the delegation from Georgia }
[]
`,
  ],
  [
    "harbour-talks.md",
    `---
title: Envoys agree on a port corridor after talks in Trieste
publisher: The Example Gazette
date: 2024-05-15
language: en
---
# Envoys agree on a port corridor after talks in Trieste

TRIESTE, Italy, May 15, 2024 (The Example Gazette) — Negotiators from five countries agreed on Tuesday to open a
corridor for grain ships between Odesa and the ports of the northern Adriatic, after two days of talks in Trieste.

The agreement was announced by Claire Moreau, who led the talks for the European Commission. Moreau said that the
first convoy would leave Ukraine next week and call at Constanta, in Romania, before it reached Rijeka.

Turkey, which controls the passage through the Bosphorus, sent its deputy transport minister, Kemal Aydin. He told
reporters that Ankara would inspect the ships near Istanbul, as it has done since 2022.

Farmers in eastern Poland and in Hungary have protested against cheaper grain. In Lublin, some 300 tractors blocked
the road to Warsaw on 10 May. "We are not against Ukraine, we are against the price," said Ewa Nowak, a farmer from
Zamosc.

The five countries will meet again in Paris, France, in June.
`,
  ],
];
