import { type Clock, DAY, type Millis, SECOND } from '../../lib/clock.ts';
import { newId } from '../../lib/id.ts';
import type { Store } from '../../store/store.ts';
import type { WebhookEvent } from '../../store/tables/webhooks.ts';
import {
  beginTelling,
  endTelling,
  noteTold,
  noteToldUntil,
  type StoryToTell,
  storiesToTell,
  toldUntil,
} from '../../store/toldStories.ts';
import { keepDeliveries } from '../../store/webhookDeliveries.ts';
import { allWebhooks, type Webhook } from '../../store/webhooks.ts';

const STORIES_A_PAGE = 200;

/** A transaction that began earlier may commit later: so far back is read again. */
const LATE_COMMITS = 15 * SECOND;

/** What was first published earlier is an archive that comes in, no news to anybody. */
const NEWS = 2 * DAY;

/**
 * Sees what has happened to stories, by whatever door, and puts a message to each address that wants
 * to know among what is to be sent. Begins with the first address that there is.
 */
export async function tellOfStories(store: Store, clock: Clock, baseUrl: string) {
  const now = clock();
  const webhooks = await allWebhooks(store);
  const until = await toldUntil(store);
  if (webhooks.length === 0) return until === null ? undefined : endTelling(store);
  if (until === null) return beginTelling(store, now);
  const open = webhooks.filter(({ pausedAt }) => pausedAt === null);
  let since = { changedAt: until - LATE_COMMITS, id: '' };
  for (;;) {
    const stories = await storiesToTell(store, since, STORIES_A_PAGE);
    for (const story of stories) await tell(store, story, { webhooks: open, baseUrl, now });
    const last = stories.at(-1);
    if (!last || stories.length < STORIES_A_PAGE) break;
    since = last;
  }
  return noteToldUntil(store, now);
}

async function tell(
  store: Store,
  story: StoryToTell,
  { webhooks, baseUrl, now }: { webhooks: Webhook[]; baseUrl: string; now: Millis },
) {
  const state = stateOf(story, now);
  if (state === story.told) return;
  const event = eventOf(story, state, now);
  const body = event && JSON.stringify(message(event, story, baseUrl, now));
  await store.db.transaction().execute(async (db) => {
    if (!(await noteTold(db, story.id, { before: story.told, state }))) return;
    if (!event || !body) return;
    const wanted = webhooks.filter(({ events }) => events.split(' ').includes(event));
    const unsent = { event, body, createdAt: now, tries: 0, nextTryAt: now };
    await keepDeliveries(
      db,
      wanted.map(({ id }) => ({
        ...{ ...unsent, id: `msg_${newId(now)}`, webhookId: id },
        ...{ takenAt: null, outcome: null },
      })),
    );
  });
}

/** What readers have of a story: nothing, or which version; and whether it was taken from them. */
function stateOf(story: StoryToTell, now: Millis): string {
  const { status, updatedAt, correctedAt, embargoedUntil } = story;
  if (status === 'draft' || (embargoedUntil ?? 0) > now) return 'unseen';
  return status === 'withdrawn' ? 'withdrawn' : `live ${updatedAt ?? 0} ${correctedAt ?? 0}`;
}

/** What happened between two states, by the word that readers would have for it. */
function eventOf(story: StoryToTell, state: string, now: Millis): WebhookEvent | null {
  const { told } = story;
  const [was, , correctedBefore] = (told ?? 'unseen').split(' ');
  const [is, , correctedNow] = state.split(' ');
  if (is === 'withdrawn') return was === 'live' ? 'story.withdrawn' : null;
  if (is !== 'live') return null;
  if (was === 'live') return correctedBefore === correctedNow ? 'story.updated' : 'story.corrected';
  return was === 'withdrawn' || isNews(story, now) ? 'story.published' : null;
}

const isNews = ({ publishedAt, embargoedUntil }: StoryToTell, now: Millis) =>
  Math.max(publishedAt, embargoedUntil ?? 0) > now - NEWS;

function message(event: WebhookEvent, story: StoryToTell, baseUrl: string, now: Millis) {
  const { id, path, headline, standfirst, language } = story;
  const times = Object.entries({
    publishedAt: story.publishedAt,
    updatedAt: story.updatedAt,
    correctedAt: story.correctedAt,
    withdrawnAt: story.withdrawnAt,
  }).map(([name, time]) => [name, time === null ? null : new Date(time).toISOString()]);
  return {
    type: event,
    timestamp: new Date(now).toISOString(),
    data: {
      ...{ id, url: baseUrl + path, headline, standfirst, language },
      ...Object.fromEntries(times),
      reason: event === 'story.withdrawn' ? story.withdrawnReason : null,
    },
  };
}
