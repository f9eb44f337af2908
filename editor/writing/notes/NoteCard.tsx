import { useState } from 'react';
import { type Note, removeNote, replyTo, settle } from '../../api/notes.ts';
import { reasonOf } from '../../api/problem.ts';
import { useMe } from '../../shell/me.ts';
import { briefly, fully } from '../../shell/times.ts';
import { NoteField } from './NoteField.tsx';
import type { Notes } from './useNotes.ts';

type Props = { note: Note; notes: Notes; isGone: boolean };

/** A note with what was replied, and what can be done with it. */
export function NoteCard({ note, notes, isGone }: Props) {
  const me = useMe();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { storyId, current, choose, renew } = notes;
  const perform = async (act: () => Promise<void>) => {
    try {
      await act();
      setRefusal(null);
      await renew();
    } catch (error) {
      setRefusal(reasonOf(error));
    }
  };
  return (
    <article
      className={note.id === current ? 'note current' : 'note'}
      aria-label={`Note by ${note.author.name}`}
      onFocus={() => choose(note.id)}
    >
      <blockquote dir="auto">
        {note.anchor.quote}
        {isGone && <span className="aside"> The words are gone.</span>}
      </blockquote>
      <Said {...note} />
      {note.replies.map((reply) => (
        <Said key={reply.id} {...reply} />
      ))}
      {refusal && <p role="alert">{refusal}</p>}
      {note.resolved ? (
        <p className="aside">Settled by {note.resolved.by}.</p>
      ) : (
        <NoteField
          label={`Reply to ${note.author.name}`}
          act="Reply"
          send={(text) => perform(() => replyTo(storyId, note.id, text))}
        />
      )}
      <p className="note-acts">
        <button
          type="button"
          className="plain"
          onClick={() => void perform(() => settle(storyId, note.id, !note.resolved))}
        >
          {note.resolved ? 'Open again' : 'Settle'}
        </button>
        {me && me.id === note.author.id && (
          <button
            type="button"
            className="plain"
            onClick={() => void perform(() => removeNote(storyId, note.id))}
          >
            Take away
          </button>
        )}
      </p>
    </article>
  );
}

const Said = ({ author, at, text }: Pick<Note, 'author' | 'at' | 'text'>) => (
  <p dir="auto">
    <strong>{author.name}</strong>{' '}
    <time dateTime={at} title={fully(at)}>
      {briefly(at)}
    </time>
    <br />
    {text}
  </p>
);
