import { type Dispatcher, request } from 'undici';
import { type Allowance, checkHost, pinnedAgent } from '../../http/outgoing/pinnedAgent.ts';
import { reasonOf } from '../../http/outgoing/reasons.ts';
import { type Clock, DAY, HOUR, MINUTE, type Millis, SECOND } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import {
  claimDueDeliveries,
  type DueDelivery,
  forgetDeliveries,
  noteTry,
} from '../../store/webhookDeliveries.ts';
import { signed } from './signature.ts';
import { pauseGone } from './webhook.ts';

/** After each try that failed: the schedule that Standard Webhooks gives, some three days in all. */
const PAUSES = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR],
  ...[10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
];

/** Whoever takes a message only has to keep it. */
const LONGEST_WAIT = 15 * SECOND;
const AT_ONCE = 8;

/** Longer than a try takes: a message whose sender died is sent by another. */
const LEASE = MINUTE;
const KEPT = 30 * DAY;
const GONE = 410;

export type Sending = { store: Store; clock: Clock; agent: string; allowance: Allowance };

/** Sends the messages that are due, some at a time, and notes what came of each. */
export async function sendDue(sending: Sending) {
  const { store, clock } = sending;
  const claim = { now: clock(), limit: AT_ONCE, lease: LEASE };
  const due = await claimDueDeliveries(store, claim);
  await Promise.all(due.map((delivery) => send(sending, delivery)));
  if (due.length > 0) await forgetDeliveries(store, clock() - KEPT);
}

async function send(sending: Sending, delivery: DueDelivery) {
  const { store, clock } = sending;
  const answer = await post(sending, delivery);
  const now = clock();
  const tries = delivery.tries + 1;
  const outcome = typeof answer === 'number' ? `answered ${answer}` : answer;
  if (typeof answer === 'number' && answer >= 200 && answer < 300) {
    return noteTry(store, delivery.id, { tries, nextTryAt: null, takenAt: now, outcome });
  }
  if (answer === GONE) await pauseGone(store, delivery.webhookId, now);
  const pause = PAUSES[tries - 1];
  const nextTryAt = pause === undefined ? null : now + jittered(pause);
  return noteTry(store, delivery.id, { tries, nextTryAt, takenAt: null, outcome });
}

/** What was answered, or in words why nothing was. Redirects are not followed. */
async function post(
  { clock, agent, allowance }: Sending,
  delivery: DueDelivery,
): Promise<number | string> {
  const dispatcher: Dispatcher = pinnedAgent(allowance);
  try {
    checkHost(new URL(delivery.url).hostname, allowance);
    const { statusCode } = await request(delivery.url, {
      ...{ dispatcher, method: 'POST', body: delivery.body },
      signal: AbortSignal.timeout(LONGEST_WAIT),
      headers: {
        'content-type': 'application/json',
        'user-agent': agent,
        ...signed(delivery, clock()),
      },
    });
    return statusCode;
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return late ? `gave no answer within ${LONGEST_WAIT / SECOND} seconds` : reasonOf(error);
  } finally {
    await dispatcher.destroy(); // what was answered beyond the status is nobody's business here
  }
}

/** A little later or earlier, so that what failed together is not tried together. */
const jittered = (pause: Millis) => Math.round(pause * (0.9 + Math.random() / 5));
