import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { draftAll } from "./drafts.ts";
import { encode } from "./encode.ts";

const folder = new URL("../../public/gazetteer/", import.meta.url);
const drafts = draftAll();
const bytes = encode(drafts);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("gazetteer.bin", folder), bytes);
const hash = createHash("sha256").update(bytes).digest("hex");
writeFileSync(new URL("gazetteer.sha256", import.meta.url), `${hash}  public/gazetteer/gazetteer.bin\n`);
process.stdout.write(`${drafts.length} places, ${bytes.length} bytes, ${hash}\n`);
