import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../../package.json";
import type { Gazetteer } from "../read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../read/gazetteer/open.ts";
import { openLexicon } from "../read/model/lexicon.ts";
import { type Model, openWeights, THRESHOLDS } from "../read/model/model.ts";
import { systemReason } from "./read-source.ts";

/** All that articles are read by. */
export type LoadedReader = {
  readonly gazetteer: Gazetteer;
  readonly model: Model;
  /** Changes with the gazetteer, the model and the program: what another one read is not what this one would. */
  readonly fingerprint: string;
};

export type ReaderLoading =
  | { readonly kind: "loaded"; readonly reader: LoadedReader }
  | { readonly kind: "failed"; readonly message: string };

/** Beside the built program (`dist/cli`) lies the app with its files; the sources have them under `public`. */
const SHELVES = ["../app/", "../../public/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** Opens the package's own gazetteer and model. */
export async function loadReader(): Promise<ReaderLoading> {
  const reasons: string[] = [];
  for (const shelf of SHELVES) {
    try {
      const [places, lexicon, weights] = await Promise.all(
        ["gazetteer/gazetteer.bin", "model/lexicon.bin", "model/weights.tsv"].map((name) =>
          readFile(join(shelf, name)),
        ),
      );
      if (places === undefined || lexicon === undefined || weights === undefined) continue;
      return opened(places, lexicon, weights, await program());
    } catch (error) {
      reasons.push(`${shelf}: ${systemReason(error)}`);
    }
  }
  return failed(
    `the gazetteer and the model cannot be opened (npm run build puts them there): ${reasons.join("; ")}`,
  );
}

function opened(places: Buffer, lexicon: Buffer, weights: Buffer, program: Buffer): ReaderLoading {
  const gazetteer = openGazetteer(places);
  if (gazetteer.kind === "failed") return failed(`the gazetteer cannot be used: ${gazetteer.reason}`);
  const words = openLexicon(lexicon);
  if (words.kind === "failed") return failed(`the lexicon cannot be used: ${words.reason}`);
  const learned = openWeights(weights.toString("utf8"));
  if (learned.kind === "failed") return failed(`the weights cannot be used: ${learned.reason}`);
  const hash = createHash("sha256");
  for (const part of [program, places, lexicon, weights]) hash.update(part).update("\n");
  return {
    kind: "loaded",
    reader: {
      gazetteer: gazetteer.gazetteer,
      model: { lexicon: words.lexicon, weights: learned.weights, thresholds: THRESHOLDS },
      fingerprint: `${version} ${hash.digest("hex")}`,
    },
  };
}

/** The built program is one file, and any change of the reader changes it. */
const program = (): Promise<Buffer> => readFile(fileURLToPath(import.meta.url));

function failed(message: string): ReaderLoading {
  return { kind: "failed", message };
}
