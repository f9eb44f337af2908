import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../../lib/clock.ts';
import { subscriptionOf } from '../../store/hubSubscriptions.ts';
import type { Store } from '../../store/store.ts';
import type { FeedSource } from '../../store/tables/sources.ts';

/** A source on one line, tabs between: id, name, what becomes of it, how it is doing, address. */
export const lineOf = (source: FeedSource, now: Millis): string =>
  [source.id, source.name, source.becomes, health(source, now), source.address].join('\t');

/** How a source is doing, in words. */
function health(source: FeedSource, now: Millis): string {
  const { pausedReason, error, failures, polledAt, nextPollAt } = source;
  if (source.pausedAt !== null) return `paused: ${pausedReason}`;
  const next = nextPollAt <= now ? 'due' : `next in ${span(nextPollAt - now)}`;
  if (error) return `failed ${failures} times (${error}), ${next}`;
  return polledAt === null ? `never polled, ${next}` : `well, ${next}`;
}

/** All that is known of a source, a line each. */
export async function shown(store: Store, source: FeedSource, now: Millis): Promise<string[]> {
  const hub = await subscriptionOf(store, source.id);
  const sections = Object.entries(JSON.parse(source.sections) as Record<string, string>);
  const problems = JSON.parse(source.problems) as string[];
  const lines: [string, string | null][] = [
    ['name', source.name],
    ['id', source.id],
    ['address', source.address],
    ['page', source.page],
    ['how it is', health(source, now)],
    ['becomes', source.becomes],
    ['trust', String(source.trust)],
    ['section', source.section],
    ['map', sections.map(([from, to]) => `${from}=${to}`).join(', ') || null],
    ['licence', source.licence],
    ['full text', source.fullText],
    ['interval', `${span(source.interval)} (${span(source.shortest)} to ${span(source.longest)})`],
    ['last poll', source.polledAt && new Date(source.polledAt).toISOString()],
    ['last new', source.broughtAt && new Date(source.broughtAt).toISOString()],
    ['polls', `${source.polls}, of them ${source.unchanged} not modified`],
    ['moving to', source.movedTo && `${source.movedTo} (said ${source.movedPolls} times)`],
    ['hub', hub ? `${hub.hub}: ${hub.error ?? hub.state}` : null],
    ...problems.map((problem): [string, string] => ['problem', problem]),
  ].map(([name, value]) => [String(name), value ? String(value) : null]);
  return lines.flatMap(([name, value]) => (value ? `${name.padEnd(10)} ${value}` : []));
}

/** A span of time in its largest unit: "10 minutes". */
function span(time: Millis): string {
  const [unit, name] = (
    [
      [DAY, 'day'],
      [HOUR, 'hour'],
      [MINUTE, 'minute'],
      [SECOND, 'second'],
    ] as const
  ).find(([size]) => time >= size) ?? [SECOND, 'second'];
  const count = Math.round(time / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
