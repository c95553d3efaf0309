import type { PainterNews, Reply } from "./painter-message.ts";

/** The pictures that the page waits for from a worker; null for those that do not come. */
export class Awaited {
  private isOver = false;
  private readonly waiting = new Map<number, (picture: ImageBitmap | null) => void>();

  constructor(worker: Worker, onNews: (news: PainterNews) => void) {
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "news") return onNews(data.news);
      this.waiting.get(data.id)?.(data.picture);
      this.waiting.delete(data.id);
    });
  }

  picture(id: number): Promise<ImageBitmap | null> {
    return new Promise((resolve) => (this.isOver ? resolve(null) : this.waiting.set(id, resolve)));
  }

  /** Nothing more is to come, now or later. */
  giveUp(): void {
    this.isOver = true;
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
  }
}
