import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type InboxEntry, mergeEntry } from '../api/inbox.ts';
import { said, submitterOf } from '../shell/ActForm.tsx';
import { Into } from './Into.tsx';

type Props = { entry: InboxEntry; merged: (entry: InboxEntry) => void };
type As = 'update' | 'copy';

/** Merges an entry into a story; what seems likely is the first button, so that Enter does it. */
export function Merging({ entry, merged }: Props) {
  const [isOpen, setOpen] = useState(false);
  const merger = useMutation({
    mutationFn: (asked: { into: string; as: As }) => mergeEntry(entry.id, asked),
    onSuccess: () => merged(entry),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, submitterOf(event));
    merger.mutate({
      into: said(form, 'into'),
      as: said(form, 'as') === 'copy' ? 'copy' : 'update',
    });
  };
  const leaveByEscape = ({ key, currentTarget }: KeyboardEvent<HTMLFormElement>) => {
    if (key !== 'Escape') return;
    currentTarget.closest<HTMLElement>('[data-entry]')?.focus();
    setOpen(false);
  };
  const likely: As[] =
    entry.candidates[0]?.why === 'copy' ? ['copy', 'update'] : ['update', 'copy'];
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-expanded={isOpen}
        aria-keyshortcuts="m"
        onClick={() => setOpen(!isOpen)}
      >
        Merge into a story
      </button>
      {isOpen && (
        <form onSubmit={submit} onKeyDown={leaveByEscape} aria-busy={merger.isPending}>
          {merger.error && (
            <p className="refused" role="alert">
              {merger.error.message}
            </p>
          )}
          <Into candidates={entry.candidates} />
          {likely.map((as, index) => (
            <button
              key={as}
              type="submit"
              name="as"
              value={as}
              className={index === 0 ? undefined : 'quiet'}
            >
              {as === 'update' ? 'As an update' : 'As a copy'}
            </button>
          ))}
        </form>
      )}
    </>
  );
}
