import { DAY, type Millis } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { NewReaction } from '../../store/reactions.ts';
import type { NewRead } from '../../store/reads.ts';
import { summed } from '../../store/rows.ts';
import type { NewShare } from '../../store/shares.ts';
import type { Showing } from '../../store/showings.ts';
import { COUNTS_ONCE_IN } from '../viewsCounted.ts';
import { placeIn, shownBefore } from './shown.ts';

/** Single openings are written for the last days only; before that the counts by hour suffice. */
const RAW_DAYS = 3 * DAY;

/** What lists showed is kept for a week: longer nothing learns from it. */
const SHOWN_DAYS = 7 * DAY;

/** One opening in eighty leads to a reaction. */
const REACTS = 1 / 80;

/** One opening in 150 leads to the story being passed on, and mostly by copying its address. */
const SHARES = 1 / 150;
const PLACES = ['copy', 'copy', 'copy', 'device', 'whatsapp', 'e-mail'];

type Entered = Omit<NewRead, 'dwell' | 'finished'> & { dwell: Millis; finished: boolean };

/** Counts the demo's openings by the very rules that hold for real ones. */
export type Ledger = {
  reads: NewRead[];
  reactions: NewReaction[];
  shares: NewShare[];
  /** What the lists under stories showed and what was opened of it. */
  showings: Showing[];
  /** Openings that count, and how long each lasted. */
  counted: Entered[];
  enter(read: Entered): void;
};

/** A ledger up to `now`; what would come later is not entered. */
export function openLedger(now: Millis, kinds: string[], random: Random): Ledger {
  const reads: NewRead[] = [];
  const counted: Ledger['counted'] = [];
  const reactions = new Map<string, NewReaction>();
  const shares = new Map<string, NewShare>();
  const showings: Showing[] = [];
  const lastCounted = new Map<string, Millis>();
  /** Most who say something of a story say the same. */
  const usual = new Map<string, string>();

  const react = ({ storyId, reader, at }: Entered) => {
    if (kinds.length === 0 || !random.chance(REACTS)) return;
    const any = kinds[random.below(kinds.length)] ?? '';
    const kind = random.chance(0.6) ? (usual.get(storyId) ?? any) : any;
    if (!usual.has(storyId)) usual.set(storyId, kind);
    reactions.set(`${storyId} ${reader}`, { storyId, reader, kind, at });
  };

  const share = ({ storyId, reader, at }: Entered) => {
    if (!random.chance(SHARES)) return;
    const place = PLACES[random.below(PLACES.length)] ?? 'copy';
    shares.set(`${storyId} ${reader}`, { storyId, reader, place, at });
  };

  return {
    reads,
    counted,
    get showings() {
      return summed(
        showings,
        ({ storyId, list, place, hour }) => `${storyId} ${list} ${place} ${hour}`,
        (some, other) => ({
          ...some,
          shown: some.shown + other.shown,
          opened: some.opened + other.opened,
        }),
      );
    },
    get shares() {
      return [...shares.values()];
    },
    get reactions() {
      return [...reactions.values()];
    },
    enter(read) {
      if (read.at > now) return;
      const before = lastCounted.get(`${read.reader} ${read.storyId}`);
      const again = before !== undefined && Math.abs(read.at - before) < COUNTS_ONCE_IN;
      const leftOut = read.leftOut ?? (again ? 'repeated' : null);
      const { finished, ...told } = read;
      const { storyId, via = null, at } = read;
      const place = placeIn(via, random);
      const opening = { ...told, place };
      if (now - read.at < RAW_DAYS) reads.push({ ...opening, finished: finished ? 1 : 0, leftOut });
      if (leftOut !== null) return;
      counted.push(read);
      if (via !== null && place !== null && now - at < SHOWN_DAYS) {
        showings.push(shownBefore({ storyId, via, place, at }, random));
      }
      lastCounted.set(`${read.reader} ${read.storyId}`, read.at);
      react(read);
      share(read);
    },
  };
}
