/** BM25's usual constants: how soon repetition stops to count, and how much length is held against a text. */
export const SATURATION = { k1: 1.2, b: 0.6 };

/** What a weighted count tells in a text that is so many times as long as the average one. */
export const saturate = (count: number, length: number, { k1, b } = SATURATION): number =>
  ((k1 + 1) * count) / (k1 * (1 - b + b * length) + count);
