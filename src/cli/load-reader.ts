import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../../package.json";
import { type Outlines, openOutlines } from "../data/found/outlines.ts";
import { damageIn, type ReaderFile } from "../data/reader-files.ts";
import type { Gazetteer } from "../read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../read/gazetteer/open.ts";
import type { Model } from "../read/model/model.ts";
import { MODEL_FILES, type ModelBytes, openModel } from "../read/model/open-model.ts";
import { systemReason } from "./read-source.ts";

/** All that articles are read by. */
export type LoadedReader = {
  readonly gazetteer: Gazetteer;
  readonly outlines: Outlines;
  readonly model: Model;
  /** Changes with the gazetteer, the model and the program: what another one read is not what this one would. */
  readonly fingerprint: string;
};

export type ReaderLoading =
  | { readonly kind: "loaded"; readonly reader: LoadedReader }
  | { readonly kind: "failed"; readonly message: string };

/** Beside the built program (`dist/cli`) lies the app with its files; the sources have them under `public`. */
const SHELVES = ["../app/", "../../public/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

let loading: Promise<ReaderLoading> | null = null;

/** Opens the package's own gazetteer and model, once a process: they never change while it runs. */
export function loadReader(): Promise<ReaderLoading> {
  loading ??= open();
  return loading;
}

async function open(): Promise<ReaderLoading> {
  const reasons: string[] = [];
  const damaged: string[] = [];
  for (const shelf of SHELVES) {
    const read = async (file: ReaderFile) => {
      const path = join(shelf, file);
      const bytes = await readFile(path);
      const damage = damageIn(file, bytes);
      if (damage !== null) damaged.push(`${path} ${damage}`);
      return bytes;
    };
    try {
      const files = {
        places: await read("gazetteer/gazetteer.bin"),
        outlines: await read("gazetteer/outlines.json"),
        model: {
          lexicon: await read(MODEL_FILES.lexicon),
          weights: await read(MODEL_FILES.weights),
          tagger: await read(MODEL_FILES.tagger),
          known: await read(MODEL_FILES.known),
        },
        program: await readFile(fileURLToPath(import.meta.url)),
      };
      if (damaged.length === 0) return opened(files);
    } catch (error) {
      reasons.push(`${shelf}: ${systemReason(error)}`);
    }
  }
  if (damaged.length > 0)
    return failed(`${damaged.join("; ")}. Install Dateline again, or build it anew with npm run build`);
  return failed(
    `the gazetteer and the model cannot be opened (npm run build puts them there): ${reasons.join("; ")}`,
  );
}

/** `program` is one file when it is built, and any change of the reader changes it. */
type Files = Readonly<Record<"places" | "outlines" | "program", Buffer>> & { readonly model: ModelBytes };

function opened({ places, outlines, model, program }: Files): ReaderLoading {
  const gazetteer = openGazetteer(places);
  if (gazetteer.kind === "failed") return failed(`the gazetteer cannot be used: ${gazetteer.reason}`);
  const learned = openModel(model, (bytes) => Buffer.from(bytes).toString("utf8"));
  if (learned.kind === "failed") return failed(`${learned.file} cannot be used: ${learned.reason}`);
  const drawn = openOutlines(JSON.parse(outlines.toString("utf8")));
  if (drawn.kind === "failed") return failed(`outlines.json ${drawn.reason}`);
  const hash = createHash("sha256");
  for (const part of [program, places, ...Object.values(model)]) hash.update(part).update("\n");
  return {
    kind: "loaded",
    reader: {
      gazetteer: remembering(gazetteer.gazetteer),
      outlines: drawn.outlines,
      model: learned.model,
      fingerprint: `${version} ${hash.digest("hex")}`,
    },
  };
}

/** Finding a row by its id goes through the table; a folder of articles asks for the same few thousand again and again. */
function remembering(gazetteer: Gazetteer): Gazetteer {
  const rows = new Map<string, number>();
  return {
    ...gazetteer,
    rowOf: (id) => {
      const row = rows.get(id) ?? gazetteer.rowOf(id);
      rows.set(id, row);
      return row;
    },
  };
}

function failed(message: string): ReaderLoading {
  return { kind: "failed", message };
}
