import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Clock, MINUTE, SECOND } from '../../lib/clock.ts';
import {
  changeSubscription,
  forgetSubscription,
  subscriptionById,
} from '../../store/hubSubscriptions.ts';
import { keepPush } from '../../store/pushes.ts';
import type { Store } from '../../store/store.ts';
import type { HubSubscription } from '../../store/tables/sources.ts';
import { isSigned } from './signature.ts';

/** A hub sends what is new, not a whole feed; some send all of it. */
const LARGEST_PUSH = 2 * 1024 * 1024;

/** Hubs send a few dozen letters; nobody has this paper's address say more than that. */
const LONGEST_CHALLENGE = 500;

/** Nor is one of moments kept to: a hub would have itself asked without a pause. In seconds. */
const SHORTEST_LEASE = 60;

/** A lease without end is renewed all the same: hubs forget. */
const LONGEST_LEASE = 30 * 24 * 3_600;

/** A lease is renewed when this part of it is left. */
const RENEWED_BEFORE = 0.25;

/**
 * Where hubs ask back and push (W3C WebSub, the subscriber's side). What is pushed is kept in the
 * record for the thread that polls, once its signature is found to be right.
 */
export function websubRoutes({ store, clock }: { store: Store; clock: Clock }): Hono {
  const app = new Hono();

  app.get('/websub/:id', async (c) => {
    const subscription = await subscriptionById(store, c.req.param('id'));
    if (!subscription) return nobody(c);
    switch (c.req.query('hub.mode')) {
      case 'subscribe':
        return confirmed(c, store, subscription, clock);
      case 'unsubscribe':
        return ended(c, store, subscription);
      case 'denied':
        return denied(c, store, subscription, clock);
      default:
        return c.text('hub.mode is subscribe, unsubscribe or denied.', 400);
    }
  });

  app.post(
    '/websub/:id',
    bodyLimit({ maxSize: LARGEST_PUSH, onError: (c) => c.text('That is too much.', 413) }),
    async (c) => {
      const subscription = await subscriptionById(store, c.req.param('id'));
      if (!subscription || subscription.state === 'ending') return nobody(c);
      const bytes = Buffer.from(await c.req.arrayBuffer());
      const signature = c.req.header('x-hub-signature');
      if (isSigned(bytes, signature, subscription.secret) && subscription.state === 'alive') {
        await keepPush(store, {
          subscriptionId: subscription.id,
          at: clock(),
          contentType: c.req.header('content-type')?.slice(0, 200) ?? null,
          body: bytes.toString('base64'),
        });
      }
      // The same answer whether the signature was right: nobody can try signatures here (8).
      return c.body(null, 202);
    },
  );
  return app;
}

/** No such callback, or none any more: a hub may end its subscription on this (7). */
const nobody = (c: Context) => c.text('Nobody is subscribed here.', 410);

/** The hub asks whether a subscription is meant (5.3). It is, if we have asked for this topic. */
async function confirmed(c: Context, store: Store, subscription: HubSubscription, clock: Clock) {
  const { id, topic, state } = subscription;
  if (c.req.query('hub.topic') !== topic || state === 'ending') {
    return c.text('This was not asked for.', 404);
  }
  const challenge = challengeIn(c);
  if (challenge === undefined) return unchallenged(c);
  const wanted = Number(c.req.query('hub.lease_seconds') ?? 0);
  const lease =
    wanted > 0
      ? Math.max(SHORTEST_LEASE, Math.min(Math.floor(wanted), LONGEST_LEASE))
      : LONGEST_LEASE;
  const now = clock();
  const renewAfter = Math.max(lease * (1 - RENEWED_BEFORE) * SECOND, Math.min(MINUTE, lease * 500));
  await changeSubscription(store, id, {
    ...{ state: 'alive', failures: 0, error: null },
    leaseUntil: now + lease * SECOND,
    nextAskAt: now + renewAfter,
  });
  return echoed(c, challenge);
}

/** The hub asks whether it is over (5.3). It is, if we have said so. */
async function ended(c: Context, store: Store, { id, topic, state }: HubSubscription) {
  if (c.req.query('hub.topic') !== topic || state !== 'ending') {
    return c.text('This was not asked for.', 404);
  }
  const challenge = challengeIn(c);
  if (challenge === undefined) return unchallenged(c);
  await forgetSubscription(store, id);
  return echoed(c, challenge);
}

/** A refusal is looked at again in a day: hubs refuse for a while what they do not know yet. */
const AFTER_DENIAL = 24 * 60 * MINUTE;

/** The hub will not push this topic, or no longer (5.2). */
async function denied(c: Context, store: Store, { id, topic }: HubSubscription, clock: Clock) {
  if (c.req.query('hub.topic') !== topic) return c.text('This was not asked for.', 404);
  const reason = c.req.query('hub.reason')?.slice(0, 300);
  await changeSubscription(store, id, {
    ...{ state: 'denied', leaseUntil: null },
    nextAskAt: clock() + AFTER_DENIAL,
    error: `the hub refuses${reason ? `: ${reason}` : ''}`,
  });
  return c.body(null, 200);
}

/** What is to be said again: without it a hub has asked nothing, and nothing may change. */
function challengeIn(c: Context): string | undefined {
  const challenge = c.req.query('hub.challenge') ?? '';
  return challenge === '' || challenge.length > LONGEST_CHALLENGE ? undefined : challenge;
}

const unchallenged = (c: Context) => c.text('hub.challenge is missing or too long.', 400);

/** Says the challenge again, as plain text that no browser takes for a page. */
const echoed = (c: Context, challenge: string) =>
  c.body(challenge, 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  });
