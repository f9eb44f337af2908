import { addNote } from '../../api/notes.ts';
import { tellError } from '../../shell/outcome.ts';
import { NoteField } from './NoteField.tsx';
import type { Notes } from './useNotes.ts';

/** The note that is being written to the words that are marked. */
export function NewNote({ notes }: { notes: Notes }) {
  const { storyId, asked, cancel, renew } = notes;
  if (!asked) return null;
  const send = async (text: string) => {
    try {
      await addNote(storyId, text, asked);
      await renew();
      cancel();
    } catch (error) {
      tellError(error);
    }
  };
  return (
    <section className="note current" aria-label="New note">
      <blockquote dir="auto">{asked.quote}</blockquote>
      <NoteField label="Note" act="Put the note" send={send} cancel={cancel} />
    </section>
  );
}
