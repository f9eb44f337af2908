import type { TurningPointRow } from '../store/tables/storylines.ts';
import { inDigits } from './numbers.ts';
import type { Words } from './words.ts';

/** Why a storyline turned at a story, for people: a few words without a full stop. */
export function turnWords(
  words: Words,
  { why, detail }: Pick<TurningPointRow, 'why' | 'detail'>,
): string | null {
  const { say } = words;
  switch (why) {
    case 'new-name':
      return detail ? say('turn.firstToName', { name: detail }) : null;
    case 'new-number':
      return detail ? say('turn.newFigure', { figure: detail }) : null;
    case 'correction':
      return say('turn.corrected');
    case 'after-quiet':
      return detail ? say('turn.afterDays', { count: Number(detail) }) : say('turn.afterWhile');
    case 'readers':
      return detail ? say('turn.readMore', { times: inDigits(words, Number(detail)) }) : null;
    default:
      return null;
  }
}
