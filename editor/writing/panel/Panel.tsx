import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import type { DeskStory, StoryChanges } from '../../api/shapes.ts';
import type { Notes } from '../notes/useNotes.ts';
import type { Draft } from '../saving/draft.ts';
import type { Saver } from '../saving/saver.ts';
import { Acts } from './acts/Acts.tsx';
import { Details } from './Details.tsx';
import { NotesPart } from './NotesPart.tsx';
import { Revisions } from './Revisions.tsx';
import { Sources } from './Sources.tsx';
import type { PanelState } from './usePanel.ts';

export type PanelProps = {
  panel: PanelState;
  draft: Draft;
  story: DeskStory;
  editable: boolean;
  editor: Editor | null;
  /** Changes fields in a way that can be taken back; says what was changed. */
  alter: (label: string, changes: StoryChanges) => void;
  saver: Saver;
  notes: Notes;
  /** Reads the story anew, after an act upon it. */
  renew: () => Promise<void>;
};

const PLACES = {
  details: Details,
  sources: Sources,
  notes: NotesPart,
  revisions: Revisions,
  acts: Acts,
};
const NAMES = {
  details: 'Details',
  sources: 'Sources',
  notes: 'Notes',
  revisions: 'Revisions',
  acts: 'Acts',
};

/** What belongs to a story beside its text; one part at a time. Escape closes it. */
export function Panel(props: PanelProps) {
  const { panel, editor } = props;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (panel.open) place.current?.focus();
  }, [panel.open]);
  if (!panel.open) return null;
  const Part = PLACES[panel.open];
  return (
    <aside
      id="panel"
      ref={place}
      className="panel"
      tabIndex={-1}
      aria-label={NAMES[panel.open]}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        panel.show(null);
        editor?.commands.focus();
      }}
    >
      <h2>{NAMES[panel.open]}</h2>
      <Part {...props} />
    </aside>
  );
}
