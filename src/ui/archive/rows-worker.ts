import { expose } from "comlink";
import { rowUnpacker } from "./row-unpacker.ts";

expose(rowUnpacker());
