import { MINUTE, type Millis } from '../lib/clock.ts';
import { VISIT_LENGTH } from './readingModel.ts';
import { rememberedWith } from './tastes.ts';

/** A reader who comes back after this has come for something else. */
const VISIT_GAP = 30 * MINUTE;

type Visit = { last: Millis; stories: number[] };

/** Who a reader is, as far as reads tell: the last of them, the latest first, and all. */
type Reader = { last: number[]; read: Set<number> };

/** A reader at a moment: what they read in the visit so far, the latest first, and before. */
type Known = { visit: number[]; last: number[]; read: Set<number> };

type Came = { reader: string; session: string | null; time: Millis };

/** The readers of a log, each by the name that the log gives them. Stories are numbers. */
export class LoggedReaders {
  #visits = new Map<string, Visit>();
  #readers = new Map<string, Reader>();

  /** What is known of a reader at a time. */
  at({ reader, session, time }: Came): Known {
    const visit = this.#visits.get(session ?? reader);
    const isOver = !visit || (session === null && time - visit.last > VISIT_GAP);
    const { last, read } = this.#readers.get(reader) ?? { last: [], read: new Set() };
    return { visit: isOver ? [] : visit.stories, last, read };
  }

  /** A reader has read one more: what was known before that, and whether they had read it. */
  read(story: number, came: Came): Omit<Known, 'read'> & { again: boolean } {
    const { visit, last, read } = this.at(came);
    const again = read.has(story);
    const { reader, session, time } = came;
    this.#readers.set(reader, { last: rememberedWith(story, last), read: read.add(story) });
    this.#visits.set(session ?? reader, {
      last: time,
      stories: [story, ...visit].slice(0, VISIT_LENGTH),
    });
    return { visit, last, again };
  }
}
