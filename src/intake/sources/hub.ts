import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../../lib/clock.ts';
import {
  addSubscription,
  changeSubscription,
  claimDueSubscription,
  endSubscription,
  forgetSubscription,
  subscriptionOf,
} from '../../store/hubSubscriptions.ts';
import type { Store } from '../../store/store.ts';
import type { FeedSource, HubSubscription } from '../../store/tables/sources.ts';
import { ask } from '../fetch/ask.ts';
import type { FeedHints } from './feedHints.ts';
import { backoff } from './interval.ts';
import type { PollMeans } from './poll.ts';

type HubMeans = Pick<PollMeans, 'store' | 'clock' | 'callbackBase'>;

/**
 * Notes the hub that a feed names, to be subscribed at; ends a subscription at one that it names no
 * longer. Nothing where hubs can not reach this paper.
 */
export async function noteHub(
  store: Store,
  source: FeedSource,
  { hubs: [hub], self }: FeedHints,
  { clock, callbackBase }: HubMeans,
) {
  const known = await subscriptionOf(store, source.id);
  const isSame = known && known.hub === hub && known.topic === self;
  if (isSame || (!known && !hub)) return;
  if (known) await endSubscription(store, known.id, clock());
  if (!hub || !self || callbackBase === null) return;
  await addSubscription(store, { sourceId: source.id, hub, topic: self }, clock());
}

/** Asked for at a hub, which decides; most give up to ten days. */
const LEASE_WANTED = 10 * DAY;

/** A hub that has accepted but never asks back is asked again. */
const CONFIRMS_WITHIN = HOUR;

const FIRST_RETRY = 10 * MINUTE;

/** A hub that will not end it finds nobody at the callback from then on (410), which ends it too. */
const TRIES_TO_END = 3;

/**
 * Asks the hub of one subscription that is due: to begin it, to renew it before its lease ends, or
 * to end it. False where none was due.
 */
export async function askDueHub(means: Omit<PollMeans, 'readPage'>): Promise<boolean> {
  const { store, clock, callbackBase } = means;
  const now = clock();
  const due = await claimDueSubscription(store, { now, until: now + CONFIRMS_WITHIN });
  if (!due) return false;
  if (callbackBase === null) {
    await forgetSubscription(store, due.id);
    return true;
  }
  try {
    const form = request(due, `${callbackBase}/websub/${due.id}`);
    const options = { ...means.asking, form, ...(means.signal && { signal: means.signal }) };
    const { status } = await ask(due.hub, options);
    // 202 is what a hub should say; some say 204, or 200 after asking back at once.
    if (status < 200 || status > 204) throw new Error(`the hub answers ${status}`);
    await changeSubscription(store, due.id, { askedAt: now, error: null });
  } catch (error) {
    await failed(store, due, error instanceof Error ? error.message : String(error), now);
  }
  return true;
}

/** WebSub 5.1: what a subscriber sends. */
function request({ state, topic, secret }: HubSubscription, callback: string): URLSearchParams {
  const mode = state === 'ending' ? 'unsubscribe' : 'subscribe';
  const form = new URLSearchParams({
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.callback': callback,
  });
  if (mode === 'unsubscribe') return form;
  form.set('hub.secret', secret);
  form.set('hub.lease_seconds', String(LEASE_WANTED / SECOND));
  return form;
}

async function failed(store: Store, due: HubSubscription, error: string, now: Millis) {
  const failures = due.failures + 1;
  if (due.state === 'ending' && failures >= TRIES_TO_END) {
    return forgetSubscription(store, due.id);
  }
  const nextAskAt = now + backoff(FIRST_RETRY, failures, null);
  return changeSubscription(store, due.id, { failures, error, nextAskAt });
}
