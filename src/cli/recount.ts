import { readConfig } from '../config.ts';
import { LEFT_OUT_WORDS } from '../desk/readership/leftOutWords.ts';
import { HOUR, type Millis } from '../lib/clock.ts';
import { Failure } from '../lib/failure.ts';
import { findOutPrograms } from '../signals/foundOut.ts';
import { recount } from '../signals/recount.ts';
import { openExistingRecord } from '../store/opening.ts';
import { leftOutByReason } from '../store/readership/uncounted.ts';
import type { Store } from '../store/store.ts';
import { LEFT_OUT, type LeftOut } from '../store/tables/signals.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet recount [--count REASON] [--hours N] [--data DIR]

Without a reason: looks once more for programs among the readers of the last day, and leaves them out;
then says how many openings of the last N hours (24) are left out, and why. The paper looks by itself
every five minutes.

With --count: counts after all what was left out for that reason in the last N hours (24), where it has
turned out to be wrong: a school behind one address, say. Reasons: bot, no-agent, odd-headers, prefetch,
too-fast, one-address, one-network, one-agent, found-out.

Rankings, what was read next and Recommendation follow within seconds.

Example:
  broadsheet recount --count one-address --hours 3
`;

/** The same reader once more within half an hour is the same reader: that turns out to be nothing else. */
const REASONS = LEFT_OUT.filter((reason) => reason !== 'repeated');
const MOST_HOURS = 7 * 24;

/** `broadsheet recount`: 0 when it is done. Throws a `Failure` for a reason or span that is none. */
export async function recountCommand(args: string[]): Promise<number> {
  const read = readOptions(args, {
    help: HELP,
    options: { data: { type: 'string' }, count: { type: 'string' }, hours: { type: 'string' } },
  });
  if (!read) return 0;
  const { count, hours = '24' } = read.values;
  const reason = count === undefined ? null : reasonOf(count);
  const span = Number(hours);
  if (!Number.isInteger(span) || span < 1 || span > MOST_HOURS) {
    throw new Failure(`--hours ${hours}: must be a whole number from 1 to ${MOST_HOURS}.`);
  }
  const store = await openExistingRecord(readConfig(read.values));
  try {
    const now = Date.now();
    if (reason === null) {
      console.log(`${await findOutPrograms(store, now)} more openings by programs are left out.`);
      console.log(await leftOutInWords(store, now - span * HOUR, span));
    } else {
      const asked = { from: now - span * HOUR, until: now, reasons: [reason] };
      console.log(`${await recount(store, asked)} openings are counted after all.`);
    }
    return 0;
  } finally {
    await store.close();
  }
}

/** Why openings are left out, a line a reason, most first. */
async function leftOutInWords(store: Store, since: Millis, hours: number): Promise<string> {
  const reasons = await leftOutByReason(store.db, since);
  if (reasons.length === 0) return `Nothing is left out of the last ${hours} hours.`;
  const lines = reasons.map(
    ({ reason, openings }) =>
      `${String(openings).padStart(8)}  ${reason.padEnd(11)}  ${LEFT_OUT_WORDS[reason]}`,
  );
  return [`Left out of the last ${hours} hours, openings and why:`, ...lines].join('\n');
}

function reasonOf(name: string): Exclude<LeftOut, 'repeated'> {
  const reason = REASONS.find((known) => known === name);
  if (!reason) throw new Failure(`--count ${name}: must be one of ${REASONS.join(', ')}.`);
  return reason;
}
