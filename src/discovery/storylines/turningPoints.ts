import { DAY, type Millis } from '../../lib/clock.ts';
import { namesIn } from '../names.ts';
import { numbersIn } from './numbers.ts';

/** A story of a storyline, in full. */
export type Stage = {
  id: string;
  headline: string;
  text: string;
  language: string;
  publishedAt: Millis;
  /** Whether readers were told that it had been wrong. */
  corrected: boolean;
  readers: number;
};

export type Turn = {
  id: string;
  why: 'new-name' | 'new-number' | 'correction' | 'after-quiet' | 'readers';
  /** The name, the number as written, the days of quiet, or how many times the usual readers. */
  detail: string | null;
};

/** One story in so many is a turning point at most: where everything turns, nothing does. */
const STORIES_A_TURN = 4;
const FEWEST_STORIES = 3;

/** A name matters when later stories go on with it; in the latest story the headline must have it. */
const GONE_ON_WITH = 2;

/** What makes a turn, against one another. A correction always is one. */
const WORTH = { name: 1, nameInHeadline: 1.5, number: 0.8, quiet: 1, readers: 1.2 };

/** So long without a word, and several times as long as is usual in this storyline, is a pause. */
const QUIET = 7 * DAY;
const QUIETER_THAN_USUAL = 4;

/** So many times the median of its storyline, from a readership that is no accident. */
const READERS_JUMP = 2.5;
const FEWEST_READERS = 30;

/**
 * The stories at which a storyline turned, in their order: by a name or a figure that no earlier story
 * had and later ones go on with, by news after a long quiet, by far more readers than usual, and
 * every story that had to be corrected. Stories come in the order of publication, copies left out. It
 * looks back on all that has come, as a reader of the timeline does.
 */
export function turningPoints(stages: readonly Stage[]): Turn[] {
  if (stages.length < FEWEST_STORIES) return [];
  const most = Math.max(1, Math.floor(stages.length / STORIES_A_TURN));
  const turns = [...newcomers(stages), ...pauses(stages), ...jumps(stages)];
  const strongest = [...Map.groupBy(turns, ({ id }) => id).values()]
    .map((of) => ({ ...best(of), worth: of.reduce((sum, turn) => sum + turn.worth, 0) }))
    .sort((some, other) => other.worth - some.worth)
    .slice(0, most);
  const kept = new Map(strongest.map(({ id, why, detail }) => [id, { id, why, detail }]));
  return stages.flatMap(({ id, corrected }): Turn[] => {
    const turn = kept.get(id);
    if (corrected) return [{ id, why: 'correction', detail: null }];
    return turn ? [turn] : [];
  });
}

type Weighed = Turn & { worth: number };

const best = (turns: readonly Weighed[]): Weighed =>
  turns.reduce((some, other) => (other.worth > some.worth ? other : some));

/** Of each story but the first, the name and the number that it brought in and that stayed. */
function newcomers(stages: readonly Stage[]): Weighed[] {
  const names = stages.map((stage) => new Set(namesIn(whole(stage), stage.language).keys()));
  const numbers = stages.map((stage) => numbersIn(whole(stage)));
  return stages.flatMap((stage, at): Weighed[] => {
    if (at === 0) return [];
    const isLast = at === stages.length - 1;
    const inHeadline = (what: string) => stage.headline.includes(what);
    const stays = (what: string, of: readonly Set<string>[]) =>
      countIn(of.slice(at), what) >= GONE_ON_WITH || (isLast && inHeadline(what));
    const isNew = (what: string, of: readonly Set<string>[]) =>
      countIn(of.slice(0, at), what) === 0;
    const weighed = (why: 'new-name' | 'new-number', of: readonly Set<string>[]): Weighed[] =>
      [...(of[at] ?? [])]
        .filter((what) => isNew(what, of) && stays(what, of))
        .map((detail) => ({ id: stage.id, why, detail, worth: worthOf(why, inHeadline(detail)) }));
    const known = [...(names[at] ?? [])].filter((name) => !isNew(name, names));
    const brought = weighed('new-name', names).filter(
      ({ detail }) => isFullName(detail ?? '', stage) && !isPartOf(detail, known),
    );
    return [...strongest(brought), ...strongest(weighed('new-number', numbers))];
  });
}

const whole = ({ headline, text }: Stage) => `${headline}\n${text}`;

const countIn = (of: readonly Set<string>[], what: string) =>
  of.filter((set) => set.has(what)).length;

const strongest = (turns: readonly Weighed[]) => (turns.length > 0 ? [best(turns)] : []);

function worthOf(why: 'new-name' | 'new-number', inHeadline: boolean): number {
  if (why === 'new-number') return WORTH.number + (inHeadline ? WORTH.nameInHeadline : 0);
  return inHeadline ? WORTH.nameInHeadline : WORTH.name;
}

/** A single word is a name to go by where the headline has it; in a text it may be half of one. */
const isFullName = (name: string, { headline }: Stage) =>
  name.includes(' ') || headline.includes(name);

/** "Lindqvist" is nobody new where "Mara Lindqvist" was named. */
const isPartOf = (name: string | null, known: readonly string[]) =>
  known.some((other) => other.includes(name ?? '') || (name ?? '').includes(other));

function pauses(stages: readonly Stage[]): Weighed[] {
  const gaps = stages
    .slice(1)
    .map((stage, at) => stage.publishedAt - (stages[at]?.publishedAt ?? 0));
  const usual = median(gaps);
  return gaps.flatMap((gap, at): Weighed[] => {
    const stage = stages[at + 1];
    if (!stage || gap < QUIET || gap < usual * QUIETER_THAN_USUAL) return [];
    const days = String(Math.round(gap / DAY));
    return [{ id: stage.id, why: 'after-quiet', detail: days, worth: WORTH.quiet }];
  });
}

function jumps(stages: readonly Stage[]): Weighed[] {
  const usual = Math.max(1, median(stages.map(({ readers }) => readers)));
  return stages.flatMap(({ id, readers }): Weighed[] => {
    if (readers < FEWEST_READERS || readers < usual * READERS_JUMP) return [];
    const times = String(Math.round(readers / usual));
    return [{ id, why: 'readers', detail: times, worth: WORTH.readers }];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((some, other) => some - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
