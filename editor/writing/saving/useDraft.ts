import { useEffect, useRef, useState } from 'react';
import type { DeskStory, StoryChanges } from '../../api/shapes.ts';
import { type Draft, draftOf } from './draft.ts';
import { createKeeper } from './kept.ts';
import { createSaver, type Kept, type Saver, type Saving } from './saver.ts';
import { send } from './send.ts';

export type Opened = { story: DeskStory; etag: string; kept: Kept | undefined };

export type Writing = {
  draft: Draft;
  /** The story as the desk has it. */
  story: DeskStory;
  saving: Saving;
  /** Grows when the text was replaced from elsewhere, so that fields begin anew. */
  edition: number;
  change(changes: StoryChanges): void;
  saver: Saver;
};

/** The story that is being written, saved as it goes. */
export function useDraft({ story: opened, etag, kept }: Opened): Writing {
  const [story, setStory] = useState(opened);
  const [draft, setDraft] = useState<Draft>({ ...draftOf(opened), ...kept?.changes });
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: null });
  const [edition, setEdition] = useState(0);
  const tell = useRef((_saving: Saving, _story: DeskStory) => {});
  tell.current = (next, latest) => {
    setStory(latest);
    setSaving(next);
    if (next.state !== 'saved') return;
    if (next.at === null) {
      setDraft(draftOf(latest));
      setEdition(edition + 1);
    } else setDraft((before) => ({ ...before, slug: latest.slug })); // it follows the headline
  };
  const [saver] = useState(() =>
    createSaver({
      story: opened,
      // What was kept rests on the story as it was then: where that has changed, the desk says so.
      etag: kept?.etag ?? etag,
      kept,
      send: (changes, tag) => send(opened.id, changes, tag),
      keep: createKeeper(opened.id),
      tell: (next, latest) => tell.current(next, latest),
    }),
  );
  useEffect(() => {
    if (kept) saver.change(kept.changes);
    const hurry = () => void saver.flush();
    window.addEventListener('online', hurry);
    window.addEventListener('pagehide', hurry);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('online', hurry);
      window.removeEventListener('pagehide', hurry);
      document.removeEventListener('visibilitychange', hurry);
      void saver.flush().finally(saver.stop);
    };
  }, [saver, kept]);
  const change = (changes: StoryChanges) => {
    setDraft((before) => ({ ...before, ...changes }));
    saver.change(changes);
  };
  return { draft, story, saving, edition, change, saver };
}
