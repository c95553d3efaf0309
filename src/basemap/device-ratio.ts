/** Beyond this a sharper canvas costs memory and shows no more. */
const MAX_RATIO = 2;

/** Device px to a CSS px, as far as the map follows it. */
export const deviceRatio = (): number => Math.min(MAX_RATIO, Math.max(1, window.devicePixelRatio));
