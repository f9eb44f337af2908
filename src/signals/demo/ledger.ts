import { DAY, hourOf, type Millis } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { NewReaction } from '../../store/reactions.ts';
import type { NewRead, StoryHour } from '../../store/reads.ts';
import { COUNTS_ONCE_IN } from '../viewsCounted.ts';

/** Single openings are written for the last days only; before that the counts by hour suffice. */
const RAW_DAYS = 3 * DAY;

/** One opening in eighty leads to a reaction. */
const REACTS = 1 / 80;

/** Counts the demo's openings by the very rules that hold for real ones. */
export type Ledger = {
  reads: NewRead[];
  reactions: NewReaction[];
  hours(): StoryHour[];
  enter(read: NewRead): void;
};

/** A ledger up to `now`; what would come later is not entered. */
export function openLedger(now: Millis, kinds: string[], random: Random): Ledger {
  const reads: NewRead[] = [];
  const reactions = new Map<string, NewReaction>();
  const hours = new Map<string, StoryHour>();
  const lastCounted = new Map<string, Millis>();
  /** Most who say something of a story say the same. */
  const usual = new Map<string, string>();

  const count = ({ storyId, reader, at }: NewRead) => {
    const hour = hourOf(at);
    const row = hours.get(`${storyId} ${hour}`) ?? { storyId, hour, views: 0 };
    row.views++;
    hours.set(`${storyId} ${hour}`, row);
    lastCounted.set(`${reader} ${storyId}`, at);
  };

  const react = ({ storyId, reader, at }: NewRead) => {
    if (kinds.length === 0 || !random.chance(REACTS)) return;
    const any = kinds[random.below(kinds.length)] ?? '';
    const kind = random.chance(0.6) ? (usual.get(storyId) ?? any) : any;
    if (!usual.has(storyId)) usual.set(storyId, kind);
    reactions.set(`${storyId} ${reader}`, { storyId, reader, kind, at });
  };

  return {
    reads,
    get reactions() {
      return [...reactions.values()];
    },
    hours: () => [...hours.values()],
    enter(read) {
      if (read.at > now) return;
      const before = lastCounted.get(`${read.reader} ${read.storyId}`);
      const again = before !== undefined && Math.abs(read.at - before) < COUNTS_ONCE_IN;
      const leftOut = read.leftOut ?? (again ? 'repeated' : null);
      if (now - read.at < RAW_DAYS) reads.push({ ...read, leftOut });
      if (leftOut !== null) return;
      count(read);
      react(read);
    },
  };
}
