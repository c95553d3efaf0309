import type { PainterNews, Reply } from "./painter-message.ts";

/** What the page waits for from a worker. */
export class Awaited {
  private readonly waiting = new Map<number, (picture: ImageBitmap | null) => void>();

  constructor(worker: Worker, onNews: (news: PainterNews) => void) {
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "news") return onNews(data.news);
      this.waiting.get(data.id)?.(data.picture);
      this.waiting.delete(data.id);
    });
  }

  picture(id: number): Promise<ImageBitmap | null> {
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  /** Nothing more is to come. */
  giveUp(): void {
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
  }
}
