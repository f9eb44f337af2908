import { useCallback, useEffect, useRef } from 'react';
import type { PanelState } from '../panel/usePanel.ts';
import type { Notes } from './useNotes.ts';
import '../../styles/notes.css';

/** From this width on there is a margin beside the text (styles/notes.css). */
const HAS_MARGIN = '(min-width: 1101px)';

/** Begins a note to the marked words, in the margin or, where there is none, in the panel. */
export function useAsking(notes: Notes, { open, show }: PanelState): () => void {
  const begin = useRef(() => {});
  begin.current = () => {
    notes.ask();
    if (open !== null || !matchMedia(HAS_MARGIN).matches) show('notes');
  };
  const ask = useCallback(() => begin.current(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      ask();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [ask]);
  return ask;
}
