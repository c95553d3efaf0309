/** Bytes at the start of an archive that its reader asks for first: its header, and where its tiles lie. */
export const HEAD_LENGTH = 16384;

/** The head of the archive; null when it cannot be had this way, and its reader will find out why. */
export async function fetchHead(url: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(url, { headers: { Range: `bytes=0-${HEAD_LENGTH - 1}` } });
    if (response.status === 206) return await response.arrayBuffer();
    await response.body?.cancel();
  } catch {}
  return null;
}
