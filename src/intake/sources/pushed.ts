import { isPushed, subscriptionById } from '../../store/hubSubscriptions.ts';
import { forgetPush, waitingPushes } from '../../store/pushes.ts';
import { claimSource, settlePoll } from '../../store/sourcePolls.ts';
import type { FeedSource, Push } from '../../store/tables/sources.ts';
import { readFeed } from '../feed.ts';
import { textOf } from '../read.ts';
import { nextInterval } from './interval.ts';
import { LEASE, type PollMeans } from './poll.ts';
import { takeIn } from './takeIn.ts';

const AT_ONCE = 20;

/** Takes in what hubs have sent; how many pushes that were. One that is broken is named and dropped. */
export async function takePushes(means: PollMeans): Promise<number> {
  const pushes = await waitingPushes(means.store, AT_ONCE);
  let taken = 0;
  for (const push of pushes) if (await takePush(push, means)) taken++;
  return taken;
}

/** False where the source is being polled just now: then it waits. */
async function takePush(push: Push, means: PollMeans): Promise<boolean> {
  const { store, clock } = means;
  const subscription = await subscriptionById(store, push.subscriptionId);
  const sourceId = subscription?.sourceId ?? null;
  if (sourceId === null) {
    await forgetPush(store, push.seq);
    return true;
  }
  const source = await claimSource(store, sourceId, { now: clock(), lease: LEASE });
  if (!source) return false;
  if (source.pausedAt !== null) await settlePoll(store, source, {});
  else await takeContent(source, push, means);
  await forgetPush(store, push.seq);
  return true;
}

async function takeContent(source: FeedSource, push: Push, means: PollMeans) {
  const { store, clock, readPage, language } = means;
  try {
    const { text } = textOf(Buffer.from(push.body, 'base64'), push.contentType);
    const feed = readFeed(text, { url: source.address });
    const now = clock();
    const ours = { store, readPage, now, language: await language() };
    const taken = await takeIn(source, feed, { ...ours, stillOurs: async () => true });
    const brought = taken.new + taken.revised > 0;
    const pushed = await isPushed(store, source.id, now);
    const interval = nextInterval(source, { now, brought, pushed });
    // Entries whose pages were too many for one go are found by a poll.
    const nextPollAt = taken.left > 0 ? now : now + interval;
    const problems = JSON.stringify(taken.problems);
    await settlePoll(store, source, {
      ...{ interval, nextPollAt, problems },
      ...(brought && { broughtAt: now }),
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    await settlePoll(store, source, { problems: JSON.stringify([`pushed by its hub: ${words}`]) });
  }
}
