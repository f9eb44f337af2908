import type { z } from '@hono/zod-openapi';
import { cardsOf } from '../../store/cards.ts';
import { originalOf } from '../../store/copiesShown.ts';
import type { Store } from '../../store/store.ts';
import { storedBody } from '../../store/storedBody.ts';
import { correctionsOf, doubtsOf, originsOf, peopleOf, topicsOf } from '../../store/storyPage.ts';
import { isLive, selectTeasers } from '../../store/teasers.ts';
import { correctionShown, doubtsShown, originsShown } from './provenanceShapes.ts';
import { entryOf, optionalTime, type wholeStory } from './storyShapes.ts';

type WholeStory = z.infer<typeof wholeStory>;

/** A story that readers may see, with all that is known of where it comes from; else null. */
export async function storyForApi(
  store: Store,
  base: string,
  id: string,
  now: number,
): Promise<WholeStory | null> {
  const teaser = await selectTeasers(store.db, now).where('stories.id', '=', id).executeTakeFirst();
  const [card] = teaser ? await cardsOf(store, [teaser]) : [];
  const row = await store.db
    .selectFrom('stories')
    .select(['body', 'text', 'correctedAt'])
    .where('id', '=', id)
    .where((where) => isLive(where, now))
    .executeTakeFirst();
  if (!card || !row) return null;
  const [people, topics, origins, doubts, corrections] = await Promise.all([
    peopleOf(store, id),
    topicsOf(store, id),
    originsOf(store, id),
    doubtsOf(store, id),
    correctionsOf(store, id),
  ]);
  return {
    ...entryOf(base, card),
    text: row.text,
    body: storedBody(row),
    topics: topics.map(({ id: topic, name }) => ({ id: topic, name })),
    contributors: people.filter(({ credit }) => credit === 'contributor').map(({ name }) => name),
    origins: originsShown(origins),
    doubts: doubtsShown(doubts),
    corrections: corrections.map(correctionShown),
    copyOf: (await originalOf(store, id, now))?.id ?? null,
    correctedAt: optionalTime(row.correctedAt),
  };
}
