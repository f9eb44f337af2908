import { useMemo } from 'react';
import { Link } from 'wouter';
import type { DeskStory } from '../api/shapes.ts';
import { minutesToRead, wordsIn } from './body/measure.ts';
import { paragraphsOf } from './body/paragraphs.ts';
import type { PanelPlace, PanelState } from './panel/usePanel.ts';
import { SavingState } from './SavingState.tsx';
import type { Draft } from './saving/draft.ts';
import type { Saving } from './saving/saver.ts';

type Props = {
  draft: Draft;
  story: DeskStory;
  saving: Saving;
  panel: PanelState;
  /** A change that can be taken back, by what it was. */
  offered: string | null;
  undo: () => void;
  /** How many notes are not settled. */
  openNotes: number;
};

/** The one line above the text: the way back, where saving stands, how long it is, what to do next. */
export function Bar({ draft, story, saving, panel, offered, undo, openNotes }: Props) {
  return (
    <nav className="bar" aria-label="Story">
      <Link href="/desk">Stories</Link>
      <SavingState saving={saving} />
      {offered && (
        <button type="button" className="plain" onClick={undo}>
          {offered}. Undo
        </button>
      )}
      <Length draft={draft} />
      <Opener panel={panel} place="details" label="Details" />
      <Opener panel={panel} place="sources" label="Sources" />
      <Opener
        panel={panel}
        place="notes"
        label={openNotes === 0 ? 'Notes' : `Notes (${openNotes})`}
      />
      <Opener panel={panel} place="revisions" label="Revisions" />
      <Opener
        panel={panel}
        place="acts"
        label={story.status === 'draft' ? 'Publish' : 'Update'}
        className="act"
      />
    </nav>
  );
}

function Length({ draft: { body, language } }: { draft: Draft }) {
  const words = useMemo(() => wordsIn(paragraphsOf(body).join('\n'), language), [body, language]);
  if (words === 0) return <span className="length" />;
  return (
    <span className="length">
      {words === 1 ? 'One word' : `${words.toLocaleString('en-GB')} words`}, {minutesToRead(words)}{' '}
      min
    </span>
  );
}

type OpenerProps = { panel: PanelState; place: PanelPlace; label: string; className?: string };

function Opener({ panel, place, label, className = '' }: OpenerProps) {
  const isOpen = panel.open === place;
  return (
    <button
      type="button"
      className={`opener ${className}`}
      aria-expanded={isOpen}
      aria-controls="panel"
      onClick={() => panel.show(isOpen ? null : place)}
    >
      {label}
    </button>
  );
}
