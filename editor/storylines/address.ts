import { navigate } from 'wouter/use-browser-location';
import { type Storyline, storylines } from '../api/storylines.ts';
import type { Choice } from '../shell/ChooseByName.tsx';
import { storiesIn } from '../shell/storiesIn.ts';

/** What the history says of a storyline that an act led to: its heading has the focus. */
export const ARRIVED = 'arrived';

/** Goes on with the storyline that an act led to. */
export const goOnWith = ({ id }: { id: string }) =>
  navigate(`/desk/storylines/${id}`, { state: ARRIVED });

/** Where readers find it, from the first slash on. */
export const pathOf = ({ url }: Pick<Storyline, 'url'>): string => new URL(url).pathname;

/** Storylines other than this one with these words in their name, each known by its address. */
export const othersLike =
  (id: string) =>
  async (words: string): Promise<Choice[]> => {
    const { entries } = await storylines(words, '', 10);
    return entries
      .filter((other) => other.id !== id)
      .map((other) => ({
        ...{ id: pathOf(other), name: other.name },
        detail: `${storiesIn(other.stories)} · ${pathOf(other)}`,
      }));
  };
