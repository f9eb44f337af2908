import { placesIn } from '../notes/marks.ts';
import { NewNote } from '../notes/NewNote.tsx';
import { NoteCard } from '../notes/NoteCard.tsx';
import type { PanelProps } from './Panel.tsx';

/** All notes of the story in the order of its text: those open, those whose words are gone, those settled. */
export function NotesPart({ notes, editor }: PanelProps) {
  const places = editor ? placesIn(editor) : new Map();
  const placeOf = (id: string) => places.get(id)?.from ?? Number.POSITIVE_INFINITY;
  const open = [...notes.open].sort((one, other) => placeOf(one.id) - placeOf(other.id));
  return (
    <div className="notes">
      <NewNote notes={notes} />
      {open.length === 0 && !notes.asked && (
        <p className="aside">Mark words in the text and press Ctrl Alt M to put a note to them.</p>
      )}
      {open.map((note) => (
        <NoteCard key={note.id} note={note} notes={notes} isGone={!places.get(note.id)} />
      ))}
      {notes.settled.length > 0 && (
        <details>
          <summary>Settled: {notes.settled.length}</summary>
          {notes.settled.map((note) => (
            <NoteCard key={note.id} note={note} notes={notes} isGone={false} />
          ))}
        </details>
      )}
    </div>
  );
}
