/** Deep runs try more: the environment's `EFFORT` is how many times the usual number. */
const EFFORT = Math.max(1, Number(process.env.EFFORT ?? 1) || 1);

export const effort = (usual: number): number => Math.round(usual * EFFORT);
export const isDeep: boolean = EFFORT > 1;

/** The seed of everything random here; a failure prints it, `SEED=…` repeats it. */
export const SEED = Number(process.env.SEED ?? (isDeep ? Date.now() % 1_000_000 : 20_181_113));
