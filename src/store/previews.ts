import { randomBytes } from 'node:crypto';
import { DAY, type Millis } from '../lib/clock.ts';
import { secretHash } from '../lib/secretHash.ts';
import { bodyText } from './body.ts';
import type { Manuscript } from './manuscript.ts';
import type { Store } from './store.ts';
import type { StoryRow } from './tables/stories.ts';
import { workingCopyOf } from './workingCopies.ts';

/** Long enough for a lawyer, short enough for an address that was passed on too far. */
const LAPSES_AFTER = 7 * DAY;
const SECRET_BYTES = 24;

/** Makes a secret under which a story can be read as it is written; forgets those that have lapsed. */
export async function makePreview(
  store: Store,
  storyId: string,
  now: Millis,
): Promise<{ secret: string; until: Millis }> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const until = now + LAPSES_AFTER;
  await store.db.deleteFrom('previews').where('until', '<=', now).execute();
  await store.db
    .insertInto('previews')
    .values({ hash: secretHash(secret), storyId, until })
    .execute();
  return { secret, until };
}

/** A story as it is written now, and its working copy where that says more than the record. */
export type Previewed = { story: StoryRow; copy: Manuscript | null };

/** The story of a secret; null where it opens nothing, or nothing any more. */
export async function previewed(
  store: Store,
  secret: string,
  now: Millis,
): Promise<Previewed | null> {
  const story = await store.db
    .selectFrom('previews')
    .innerJoin('stories', 'stories.id', 'previews.storyId')
    .selectAll('stories')
    .where('hash', '=', secretHash(secret))
    .where('until', '>', now)
    .executeTakeFirst();
  if (!story || story.status === 'withdrawn') return null;
  const copy = await workingCopyOf(store.db, story.id);
  return { story: copy ? withWords(story, copy) : story, copy };
}

function withWords(story: StoryRow, copy: Manuscript): StoryRow {
  const { headline, standfirst, dateline, kind, language, direction, sectionId, pictureId } = copy;
  return {
    ...story,
    ...{ headline, standfirst, dateline, kind, language, direction, sectionId, pictureId },
    ...{ body: JSON.stringify(copy.body), text: bodyText(copy.body) },
    showSources: copy.showSources ? 1 : 0,
  };
}
