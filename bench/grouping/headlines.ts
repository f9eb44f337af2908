import { readFileSync } from 'node:fs';
import { createRandom } from '../../src/lib/random.ts';

/** A story whose true storyline is known. */
export type Labelled = {
  id: string;
  headline: string;
  text: string;
  language: string;
  publishedAt: number;
  cluster: string;
};

/** Reads JSON lines as `lab storylines` takes them, each with its true `cluster`. */
export function readLabelled(path: string): Labelled[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, headline, text = '', language = 'en', published, cluster } = JSON.parse(line);
    return { id, headline, text, language, publishedAt: Date.parse(published), cluster };
  });
}

/** Part of a stream: each true storyline is kept or left out as a whole, by the seed; 0 keeps all. */
export function thinned(stories: readonly Labelled[], seed: number, kept = 0.7): Labelled[] {
  if (seed === 0) return [...stories];
  const random = createRandom(seed);
  const keep = new Map<string, boolean>();
  for (const { cluster } of stories) {
    if (!keep.has(cluster)) keep.set(cluster, random.chance(kept));
  }
  return stories.filter(({ cluster }) => keep.get(cluster));
}

/** A stream cut into so many parts, one after the other. */
export function partsOf<T>(stories: readonly T[], count: number): T[][] {
  const size = Math.ceil(stories.length / count);
  return Array.from({ length: count }, (_, part) => stories.slice(part * size, (part + 1) * size));
}
