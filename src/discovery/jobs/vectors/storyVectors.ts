import type { KeptVector } from '../../../store/storyVectors.ts';
import { quantised } from '../../likeness/quantised.ts';
import { Refusal } from './refusal.ts';
import { hashOf, type TextOfStory, textToPlace } from './textToPlace.ts';
import type { VectorSource } from './vectorSource.ts';

/**
 * The vectors of stories, as they are kept. Where a source turns some texts down, those have none
 * and are not asked about again; where it turns all down, throws what it said.
 */
export async function storyVectors(
  source: VectorSource,
  stories: readonly ({ id: string } & TextOfStory)[],
  signal: AbortSignal,
): Promise<KeptVector[]> {
  const texts = stories.map(textToPlace);
  const vectors = texts.length === 0 ? [] : await vectorsOf(source, texts, signal);
  return stories.map(({ id }, at) => ({
    storyId: id,
    textHash: hashOf(texts[at] ?? ''),
    vector: quantised(vectors[at] ?? null),
  }));
}

async function vectorsOf(source: VectorSource, texts: readonly string[], signal: AbortSignal) {
  try {
    return await source.vectorsOf(texts, signal);
  } catch (error) {
    if (!(error instanceof Refusal) || texts.length === 1) throw error;
    return oneByOne(source, texts, signal);
  }
}

/** One text that is turned down does not stop the others. */
async function oneByOne(source: VectorSource, texts: readonly string[], signal: AbortSignal) {
  const vectors: (Float32Array | null)[] = [];
  const refusals: Refusal[] = [];
  for (const text of texts) {
    try {
      vectors.push(...(await source.vectorsOf([text], signal)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      vectors.push(null);
    }
  }
  if (refusals[0] && refusals.length === texts.length) throw refusals[0];
  return vectors;
}
