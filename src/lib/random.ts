/** A source of chance that gives the same numbers for the same seed. Not for secrets. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number at least 0, below `limit`. */
  below(limit: number): number;
  /** True that often. */
  chance(probability: number): boolean;
  /** Bell-shaped about 0 with deviation 1. */
  normal(): number;
};

const TWO_32 = 2 ** 32;

/** xorshift128 (Marsaglia, "Xorshift RNGs", 2003), its four words filled from one seed. */
export function createRandom(seed: number): Random {
  let [x, y, z, w] = [1, 2, 3, 4].map((place) => scramble(seed + place)) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return w / TWO_32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    chance: (probability) => next() < probability,
    /** Box and Muller, 1958. */
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** The finishing steps of MurmurHash3: seeds that are near give words that are far apart. */
function scramble(seed: number): number {
  let word = Math.imul(seed | 0, 0x9e3779b1);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0 || 1;
}

/** A seed from a text: FNV-1a (Fowler, Noll, Vo). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
