/** Sums of stretches `[from, to)` of a list of numbers, each in constant time. */
export type RunningSum = (from: number, to: number) => number;

export function runningSum(numbers: readonly number[]): RunningSum {
  const sums = new Float64Array(numbers.length + 1);
  for (let index = 0; index < numbers.length; index += 1)
    sums[index + 1] = (sums[index] ?? 0) + (numbers[index] ?? 0);
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0);
}
