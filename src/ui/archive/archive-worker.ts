import { expose } from "comlink";
import { archiveReader } from "./archive-reader.ts";
import { droppingReader } from "./dropping-reader.ts";

expose(droppingReader(archiveReader()));
