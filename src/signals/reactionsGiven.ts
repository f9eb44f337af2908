import type { Kysely } from 'kysely';
import { putReaction, reactionsBy, takeReactionBack } from '../store/reactions.ts';
import type { Schema } from '../store/schema.ts';
import { reactionsTo } from '../store/storyCounts.ts';
import type { Known, Reaction, SignalEvent, Verdict } from './events.ts';
import type { Rates } from './rates.ts';

/**
 * Gives and takes back reactions, in order; the subjects whose pages show another count now. A story
 * that came in with reactions of another kind offers these beside the site's own.
 */
export async function applyReactions(
  db: Kysely<Schema>,
  rates: Rates,
  offered: string[],
  reactions: Known<Reaction>[],
) {
  const verdicts = new Map<SignalEvent, Verdict>();
  const changed: string[] = [];
  const there = await reactionsTo(db, [...new Set(reactions.map((one) => one.event.storyId))]);
  for (const one of reactions) {
    const { storyId } = one.event;
    const allowed = [...new Set([...offered, ...Object.keys(there.get(storyId) ?? {})])];
    const [before] = await reactionsBy(db, [one.reader], [storyId]);
    const refusal = whyRefused(rates, allowed, one, before !== undefined);
    verdicts.set(one.event, refusal ?? { result: 'taken', leftOut: null });
    if (refusal) continue;
    await apply(db, one, before?.kind);
    changed.push(`story:${storyId}`);
  }
  return { verdicts, changed };
}

async function apply(db: Kysely<Schema>, { event, reader }: Known<Reaction>, before?: string) {
  const by = { storyId: event.storyId, reader };
  const again = event.toggle && event.kind === before;
  if (event.kind === null || again) await takeReactionBack(db, by);
  else await putReaction(db, by, event.kind, event.at);
}

function whyRefused(
  rates: Rates,
  allowed: string[],
  known: Known<Reaction>,
  again: boolean,
): Verdict | null {
  const { event, reader, address, program } = known;
  if (event.kind !== null && !allowed.includes(event.kind)) {
    return { result: 'unknown-kind', allowed };
  }
  if (program) return { result: 'not-a-reader' };
  const ofReader = rates.readerReactions.take(reader, event.at);
  const ofAddress = rates.addressReactions.take(address, event.at);
  if (!ofReader || !ofAddress) return { result: 'too-many' };
  if (again || event.kind === null) return null;
  const crowded = rates.reactionsToStory.join(event.storyId, known, event.at);
  return crowded ? { result: 'too-many' } : null;
}
