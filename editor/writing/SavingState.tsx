import { clockOf } from '../shell/times.ts';
import type { Saving } from './saving/saver.ts';

/** Where saving stands, in words; in this one place. */
export function SavingState({ saving }: { saving: Saving }) {
  return (
    <span role="status" className={`saving ${saving.state}`}>
      {wordsFor(saving)}
    </span>
  );
}

function wordsFor(saving: Saving): string {
  switch (saving.state) {
    case 'saved':
      return saving.at ? `Saved ${clockOf(saving.at)}` : 'Saved';
    case 'changed':
    case 'saving':
      return 'Saving …';
    case 'offline':
      return 'Offline, kept on this machine';
    case 'conflict':
      return 'Changed elsewhere: choose below';
    case 'held':
      return `${saving.holder} has the story; yours is kept on this machine`;
    case 'refused':
      return `Not saved, kept on this machine: ${saving.why}`;
  }
}
