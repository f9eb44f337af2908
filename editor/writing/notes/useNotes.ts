import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { type Anchor, type Note, notesOf } from '../../api/notes.ts';
import { anchorOf } from './anchor.ts';
import { inText, textOfDoc } from './docText.ts';

/** How often others' notes are asked for; milliseconds. */
const EVERY = 10_000;

export type Notes = {
  storyId: string;
  open: Note[];
  settled: Note[];
  /** The note that stands out, by its id. */
  current: string | null;
  choose(id: string | null): void;
  /** The words to which a note is being written. */
  asked: Anchor | null;
  /** Begins a note to the words that are marked. */
  ask(): void;
  cancel(): void;
  renew(): Promise<unknown>;
};

/** The notes of a story, marked in its text. */
export function useNotes(storyId: string, editor: Editor | null): Notes {
  const [current, choose] = useState<string | null>(null);
  const [asked, setAsked] = useState<Anchor | null>(null);
  const { data: notes, refetch } = useQuery({
    queryKey: ['notes', storyId],
    queryFn: () => notesOf(storyId),
    refetchInterval: EVERY,
  });
  const open = (notes ?? []).filter(({ resolved }) => !resolved);
  const settled = (notes ?? []).filter(({ resolved }) => resolved);
  useEffect(() => {
    const shown = (notes ?? []).filter(({ resolved }) => !resolved);
    const asking = asked ? [{ id: ASKED, anchor: asked }] : [];
    editor?.commands.setNotes([...shown, ...asking], asked ? ASKED : current);
  }, [editor, notes, current, asked]);
  useEffect(() => {
    const follow = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest('[data-note]') : null;
      if (mark) choose(mark.getAttribute('data-note'));
    };
    const { dom } = editor?.view ?? {};
    dom?.addEventListener('click', follow);
    return () => dom?.removeEventListener('click', follow);
  }, [editor]);
  const ask = () => {
    const selection = editor?.state.selection;
    if (!editor || !selection || selection.empty) return;
    const read = textOfDoc(editor.state.doc);
    const anchor = anchorOf(read.text, inText(read, selection));
    if (anchor.quote.trim() === '') return;
    setAsked(anchor);
    editor.commands.setTextSelection(selection.to);
  };
  return {
    ...{ storyId, open, settled, current, choose, asked, ask },
    cancel: () => setAsked(null),
    renew: () => refetch(),
  };
}

/** The id by which the words are marked to which a note is being written. */
export const ASKED = 'asked';
