/** Only directions count, so the greatest number of a vector becomes this. */
const STEPS = 127;

/** A vector in a signed byte a dimension; without any where it is nought or no vector at all. */
export function quantised(vector: ArrayLike<number> | null): Int8Array {
  const numbers = Float64Array.from(vector ?? []);
  const most = numbers.reduce((some, value) => Math.max(some, Math.abs(value)), 0);
  if (!(most > 0 && most < Number.POSITIVE_INFINITY)) return new Int8Array(0);
  return Int8Array.from(numbers, (value) => Math.round((STEPS * value) / most));
}
