/** How much of a text was found, and how much of what was found belongs to it. */
export type Overlap = { precision: number; recall: number };

/** The words of a shingle. */
const WORDS = 4;

/**
 * What two texts have in common, in runs of four words, as scrapinghub's
 * article-extraction-benchmark counts it: each as often as it stands there.
 */
export function overlap(wanted: string, found: string): Overlap {
  const [some, others] = [shingles(wanted), shingles(found)];
  let both = 0;
  for (const [shingle, times] of some) both += Math.min(times, others.get(shingle) ?? 0);
  const share = (all: Map<string, number>) => both / Math.max(1, sum([...all.values()]));
  return { precision: share(others), recall: share(some) };
}

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counted = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - WORDS + 1); at++) {
    const shingle = words.slice(at, at + WORDS).join(' ');
    if (shingle) counted.set(shingle, (counted.get(shingle) ?? 0) + 1);
  }
  return counted;
}

/** F1 of the mean precision and the mean recall, every page counting the same. */
export function meanF1(overlaps: Overlap[]): number {
  const mean = (key: keyof Overlap) =>
    sum(overlaps.map((each) => each[key])) / Math.max(1, overlaps.length);
  const [precision, recall] = [mean('precision'), mean('recall')];
  return (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
