import type { CDPSession } from "playwright-core";

/** Of the browser's protocol; older ones do not tell the backing of typed arrays. */
type Usage = { readonly usedSize: number; readonly backingStorageSize?: number };

const sizeOf = ({ usedSize, backingStorageSize = 0 }: Usage): number => usedSize + backingStorageSize;

/** Bytes of JavaScript after garbage collection, typed arrays included, of the page and of its workers. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return sizeOf(await session.send("Runtime.getHeapUsage")) + (await workersHeap(session));
}

/** A worker has no session of its own here: what it is asked and answers goes through the page's. */
async function workersHeap(session: CDPSession): Promise<number> {
  const workers: string[] = [];
  const heaps = new Map<string, number>();
  session.on("Target.attachedToTarget", ({ sessionId }) => workers.push(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { result } = JSON.parse(message) as { readonly result?: Partial<Usage> };
    if (result?.usedSize !== undefined)
      heaps.set(sessionId, sizeOf({ ...result, usedSize: result.usedSize }));
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  for (const sessionId of workers)
    for (const [id, method] of ["HeapProfiler.collectGarbage", "Runtime.getHeapUsage"].entries())
      await session.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
  for (let tries = 0; tries < 50 && heaps.size < workers.length; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (heaps.size < workers.length) throw new Error("a worker did not tell its heap");
  return [...heaps.values()].reduce((all, heap) => all + heap, 0);
}
