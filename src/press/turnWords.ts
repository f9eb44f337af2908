import type { TurningPointRow } from '../store/tables/storylines.ts';

/** Why a storyline turned at a story, for people: a few words without a full stop. */
export function turnWords({ why, detail }: Pick<TurningPointRow, 'why' | 'detail'>): string | null {
  switch (why) {
    case 'new-name':
      return detail ? `First to name ${detail}` : null;
    case 'new-number':
      return detail ? `New figure: ${detail}` : null;
    case 'correction':
      return 'Corrected since';
    case 'after-quiet':
      return detail ? `After ${detail} quiet days` : 'After a quiet while';
    case 'readers':
      return detail ? `Read ${detail} times as much as usual` : null;
    default:
      return null;
  }
}
