import type { HeadlineSeen, View } from '../../src/signals/events.ts';
import { headlineTestsOf } from '../../src/store/headlineTests.ts';
import type { Store } from '../../src/store/store.ts';
import { reader, view } from './readers.ts';

/** The latest trial of a story's headlines; throws where there was none. */
export async function trialOf(store: Store, storyId: string) {
  const [last] = await headlineTestsOf(store.db, storyId);
  if (!last) throw new Error('no headlines of this story were tried');
  return last;
}

type Seen = { storyId: string; testId: string; number: number; by: number; at: number };

/** Reader `by` sees a headline of a story. */
export const sees = ({ storyId, testId, number, by, at }: Seen): HeadlineSeen => ({
  ...{ type: 'headline', storyId, testId, number, at, visitor: reader(by) },
});

/** Reader `by` opens a story by a headline on the front page. */
export const opens = ({ storyId, testId, number, by, at }: Seen): View => ({
  ...view(storyId, at, reader(by)),
  ...{ via: 'front', from: 'self', tried: { testId, number } },
});
