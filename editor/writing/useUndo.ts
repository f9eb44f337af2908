import { useEffect, useRef, useState } from 'react';
import type { StoryChanges } from '../api/shapes.ts';
import { isWriting } from '../shell/keys.ts';
import type { Draft } from './saving/draft.ts';

/** How long the last change is offered for undoing beside the state of saving; milliseconds. */
const OFFERED_FOR = 10_000;

type Step = { label: string; before: StoryChanges };

/**
 * Changes that can be taken back one by one: those of the fields beside the text, which have no undo
 * of their own. Ctrl-Z does it wherever no text is being written.
 */
export function useUndo(draft: Draft, change: (changes: StoryChanges) => void) {
  const steps = useRef<Step[]>([]);
  const [offered, setOffered] = useState<string | null>(null);
  const undo = () => {
    const step = steps.current.pop();
    if (step) change(step.before);
    setOffered(null);
  };
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!isUndo || isWriting(event.target) || steps.current.length === 0) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (offered === null) return undefined;
    const timer = setTimeout(() => setOffered(null), OFFERED_FOR);
    return () => clearTimeout(timer);
  }, [offered]);
  /** Changes fields in a way that can be taken back. */
  const alter = (label: string, changes: StoryChanges) => {
    const before = Object.fromEntries(Object.entries(draft).filter(([name]) => name in changes));
    steps.current.push({ label, before });
    setOffered(label);
    change(changes);
  };
  return { alter, undo, offered };
}
