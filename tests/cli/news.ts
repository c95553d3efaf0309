import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Short news of our own making by file name; two of one publisher, three formats. */
export const NEWS: readonly (readonly [name: string, text: string])[] = [
  [
    "flood.html",
    `<html lang="en"><head><title>Flood in Sabratha</title><meta property="og:site_name" content="The Paper">
<meta name="date" content="2018-11-20"></head><body><nav>Home</nav><p>SABRATHA, Libya &mdash; Heavy rain flooded streets
in Sabratha on Tuesday. Prime Minister Omar Saleh said that help was on its way from Tripoli.</p></body></html>\n`,
  ],
  [
    "talks.md",
    `---\ntitle: Talks in Rome\npublisher: The Paper\ndate: 2018-11-21\n---\n# Talks in Rome\n
Prime Minister **Omar Saleh** met [Anna Lee](https://a.example) in Rome, Italy, on Wednesday.\n`,
  ],
  ["plain.txt", "Protesters gathered in Tripoli, Lebanon, on Monday. Anna Lee said nothing.\n"],
];

/** Writes them into a folder, in the given order. */
export async function writeNews(folder: string, news = NEWS): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of news) await writeFile(join(folder, name), text);
  return folder;
}
