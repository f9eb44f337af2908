import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { StoryChanges } from '../api/shapes.ts';
import { goOnAt } from './body/nodes/onward.ts';
import { GrowingText } from './GrowingText.tsx';
import type { Draft } from './saving/draft.ts';

type Props = {
  draft: Draft;
  editable: boolean;
  change: (changes: StoryChanges) => void;
  editor: Editor | null;
};

/**
 * Headline and standfirst, at the size that the reader sees. Enter leads on, to the text at last. A
 * story without a headline begins here.
 */
export function HeadFields({ draft, editable, change, editor }: Props) {
  const head = useRef<HTMLElement>(null);
  const [isNew] = useState(draft.headline === '');
  useEffect(() => {
    if (isNew) head.current?.querySelector('textarea')?.focus();
  }, [isNew]);
  const toStandfirst = () => head.current?.querySelectorAll('textarea')[1]?.focus();
  const toText = () => editor && goOnAt(editor, 0);
  return (
    <header ref={head} lang={draft.language} dir={draft.direction}>
      <GrowingText
        label="Headline"
        className="headline"
        value={draft.headline}
        editable={editable}
        change={(headline) => change({ headline })}
        next={toStandfirst}
      />
      <GrowingText
        label="Standfirst"
        className="standfirst"
        value={draft.standfirst ?? ''}
        editable={editable}
        change={(standfirst) => change({ standfirst })}
        next={toText}
      />
    </header>
  );
}
