/** Whether the text went to the clipboard; browsers refuse outside secure contexts or without leave. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
