import type { Config } from '../../config.ts';
import { pollMeans } from '../../intake/jobs/polling.ts';
import { LEASE, type Polled, type PollMeans, pollSource } from '../../intake/sources/poll.ts';
import { takePushes } from '../../intake/sources/pushed.ts';
import { systemClock } from '../../lib/clock.ts';
import { claimSource } from '../../store/sourcePolls.ts';
import { allSources } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import type { FeedSource } from '../../store/tables/sources.ts';

/** Polls sources one after the other: those given, or all that are due. 1 where one failed. */
export async function pollNow(
  store: Store,
  config: Config,
  wanted: FeedSource[] | 'due',
): Promise<number> {
  const means = pollMeans(store, systemClock, { baseUrl: config.baseUrl });
  await takePushes(means);
  const sources = wanted === 'due' ? (await allSources(store)).filter(isDue) : wanted;
  if (sources.length === 0) console.log('No source is due.');
  let failures = 0;
  for (const { id, name } of sources) {
    const source = await claimSource(store, id, { now: Date.now(), lease: LEASE });
    const polled = source && (await pollSource(source, means satisfies PollMeans));
    if (polled?.outcome === 'failed' || polled?.outcome === 'paused') {
      failures++;
      console.error(`${name}: ${polled.error}`);
    } else console.log(`${name}: ${polled ? inWords(polled) : 'is being polled just now'}`);
    if (polled?.outcome === 'taken') {
      for (const problem of polled.taken.problems) console.error(`  ${problem}`);
    }
  }
  return failures > 0 ? 1 : 0;
}

const isDue = ({ pausedAt, nextPollAt }: FeedSource) =>
  pausedAt === null && nextPollAt <= Date.now();

function inWords(polled: Polled): string {
  if (polled.outcome !== 'taken') return polled.outcome;
  const { taken } = polled;
  const parts = [
    ...(['new', 'revised'] as const).map((word) => [taken[word], word] as const),
    [taken.held, 'changed by the source and by an editor: ours kept'] as const,
    [taken.left, 'left for the next poll'] as const,
  ].filter(([count]) => count > 0);
  return parts.map(([count, word]) => `${count} ${word}`).join(', ') || 'nothing new';
}
