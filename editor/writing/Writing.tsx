import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { deskStory } from '../api/stories.ts';
import { ChoosePicture } from '../media/ChoosePicture.tsx';
import { Outcome } from '../shell/Outcome.tsx';
import { tellError } from '../shell/outcome.ts';
import { useTitle } from '../shell/useTitle.ts';
import { Bar } from './Bar.tsx';
import { BodyEditor } from './body/BodyEditor.tsx';
import { Conflict } from './conflict/Conflict.tsx';
import { HeadFields } from './HeadFields.tsx';
import { HoldNote } from './hold/HoldNote.tsx';
import { useHold } from './hold/useHold.ts';
import { Margin } from './notes/Margin.tsx';
import { useAsking } from './notes/useAsking.ts';
import { useNotes } from './notes/useNotes.ts';
import { Panel } from './panel/Panel.tsx';
import { usePanel } from './panel/usePanel.ts';
import { type Opened, useDraft } from './saving/useDraft.ts';
import { useUndo } from './useUndo.ts';
import { useWritingCommands } from './useWritingCommands.ts';

/** The place to write a story: its text as the reader will see it, and everything else beside it. */
export function Writing({ opened }: { opened: Opened }) {
  const queries = useQueryClient();
  const { draft, story, saving, edition, change, saver } = useDraft(opened);
  const { held, takeOver } = useHold(story.id);
  const { alter, undo, offered } = useUndo(draft, change);
  const [editor, setEditor] = useState<Editor | null>(null);
  const panel = usePanel();
  const notes = useNotes(story.id, editor);
  const ask = useAsking(notes, panel);
  useWritingCommands({ editor, panel, undo, ask });
  useTitle(draft.headline || 'Without a headline');
  const isTheirs = held?.isMine === false;
  const isConflict = saving.state === 'conflict';
  const editable = !isTheirs && !isConflict && story.status !== 'withdrawn';
  /** Reads the story anew, after an act upon it or when it is taken over. */
  const renew = async () => {
    const { story: renewed, etag } = await deskStory(story.id);
    saver.accept(renewed, etag);
    void queries.invalidateQueries({ queryKey: ['stories'] });
  };
  return (
    <div className="writing">
      <Bar {...{ draft, story, saving, panel, offered, undo }} openNotes={notes.open.length} />
      <Outcome />
      <ChoosePicture />
      {isTheirs && (
        <HoldNote
          holder={held.holder}
          takeOver={() => void takeOver().then(renew).catch(tellError)}
        />
      )}
      {isConflict && (
        <Conflict mine={saving.mine} current={saving.current} resolve={saver.resolve} />
      )}
      <h1 className="visually-hidden">Writing: {draft.headline || 'without a headline'}</h1>
      <div className="writing-page" hidden={isConflict}>
        <article className="sheet" key={edition}>
          <HeadFields draft={draft} editable={editable} change={change} editor={editor} />
          <BodyEditor
            body={draft.body}
            language={draft.language}
            direction={draft.direction}
            editable={editable}
            sources={draft.sources.map(({ name }) => name)}
            change={(body) => change({ body })}
            ask={ask}
            ready={setEditor}
          />
        </article>
        {panel.open ? (
          <Panel {...{ panel, draft, story, editable, editor, alter, saver, renew, notes }} />
        ) : (
          editor && <Margin notes={notes} editor={editor} />
        )}
      </div>
    </div>
  );
}
