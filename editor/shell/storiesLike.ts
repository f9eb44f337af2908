import { storiesToLink } from '../api/search.ts';
import type { Choice } from './ChooseByName.tsx';

/** Stories with these words, each known by its address; or the one that is named by address or id. */
export async function storiesLike(words: string): Promise<Choice[]> {
  if (/^(https?:\/)?\//i.test(words)) {
    return [{ id: words, name: words, detail: 'The story at this address' }];
  }
  if (/^[0-9a-z]{16}$/.test(words)) return [{ id: words, name: words, detail: 'By its id' }];
  const found = await storiesToLink(words);
  return found.map(({ path, headline }) => ({ id: path, name: headline, detail: path }));
}
