import { expose } from "comlink";
import { ArticleReader } from "./article-reader.ts";

expose(ArticleReader);
