import type { Storyline } from '../api/storylines.ts';

type Member = Storyline['timeline'][number];

const BY = {
  found: 'found by its words',
  copy: 'with the story it repeats',
  source: 'came in with it',
  editor: 'by an editor',
};

/** How a story came to its storyline: "found by its words (44 %)". */
export function placingWords({ placedBy, likelihood }: Pick<Member, 'placedBy' | 'likelihood'>) {
  if (placedBy === null) return '';
  const sure = likelihood !== null && likelihood > 0 ? ` (${Math.round(100 * likelihood)} %)` : '';
  return BY[placedBy] + sure;
}

/** Why a storyline turned at a story, as readers are told it. */
export function turnWords({ why, detail }: NonNullable<Member['turningPoint']>): string {
  if (why === 'new-name') return `first to name ${detail}`;
  if (why === 'new-number') return `new figure: ${detail}`;
  if (why === 'after-quiet') return detail ? `after ${detail} quiet days` : 'after a quiet while';
  if (why === 'readers') return `read ${detail} times as much as usual`;
  return why === 'correction' ? 'corrected since' : why;
}
