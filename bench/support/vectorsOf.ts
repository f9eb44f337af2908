import { storyVectors } from '../../src/discovery/jobs/vectors/storyVectors.ts';
import { vectorSettings } from '../../src/discovery/jobs/vectors/vectorSettings.ts';
import { openVectors } from '../../src/discovery/jobs/vectors/vectorSource.ts';

type Text = { id: string; headline: string; standfirst?: string; body: string };

/** What an address or a file makes of texts, by id; a function that opens the source once. */
export async function vectorsFrom(place: string) {
  const { signal } = new AbortController();
  const source = await openVectors(vectorSettings('--vectors', place, process.env), signal);
  return async (texts: readonly Text[]): Promise<Map<string, Int8Array>> => {
    const vectors = new Map<string, Int8Array>();
    const stories = texts.map(({ id, headline, standfirst = null, body }) => ({
      ...{ id, headline, standfirst, text: body },
    }));
    for (let at = 0; at < stories.length; at += source.atOnce) {
      const made = await storyVectors(source, stories.slice(at, at + source.atOnce), signal);
      for (const { storyId, vector } of made) vectors.set(storyId, vector);
    }
    return vectors;
  };
}
