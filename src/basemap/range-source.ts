import { HEAD_LENGTH } from "./archive-head.ts";
import { Damage } from "./trouble.ts";

/** The bytes of one file: in ranges, or, from a server that knows none, fetched once as a whole. */
export class RangeSource {
  private readonly url: string;
  private readonly head: Promise<ArrayBuffer | null>;
  private whole: Promise<ArrayBuffer> | null = null;

  /** `head` is what another has fetched of it before; null when it could not. */
  constructor(url: string, head: Promise<ArrayBuffer | null> = Promise.resolve(null)) {
    this.url = url;
    this.head = head;
  }

  /** Fewer bytes than asked for only where the head of the file is the whole of it. Rejects with a reason. */
  async read(offset: number, length: number): Promise<ArrayBuffer> {
    const head = isHead(offset, length) ? await this.head : null;
    if (head !== null) return head;
    if (this.whole !== null) return slice(await this.whole, offset, length);
    const headers = { Range: `bytes=${offset}-${offset + length - 1}` };
    const response = await fetch(this.url, { headers }).catch(() => {
      throw new Error("the server does not answer");
    });
    if (response.status === 206) return complete(await response.arrayBuffer(), offset, length);
    // Past the end of a file that was cut short.
    if (response.status === 416) throw new Damage("the file is shorter than it says");
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return slice(await this.keepWhole(response), offset, length);
  }

  /** Several ranges may be under way when the first whole answer comes: that one is read, the others are let go. */
  private keepWhole(response: Response): Promise<ArrayBuffer> {
    if (this.whole === null) {
      this.whole = response.arrayBuffer();
      this.whole.catch(() => {
        this.whole = null;
      });
    } else {
      response.body?.cancel().catch(() => {});
    }
    return this.whole;
  }
}

/** A whole file may be smaller than that. */
const isHead = (offset: number, length: number): boolean => offset === 0 && length === HEAD_LENGTH;

function slice(whole: ArrayBuffer, offset: number, length: number): ArrayBuffer {
  return complete(whole.slice(offset, offset + length), offset, length);
}

function complete(data: ArrayBuffer, offset: number, length: number): ArrayBuffer {
  if (data.byteLength === length || isHead(offset, length)) return data;
  throw new Damage("the file is shorter than it says");
}
