import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useEffect, useState } from 'react';
import { LinkField } from './LinkField.tsx';

type Props = {
  editor: Editor;
  /** Begins a note to the words. */
  ask: () => void;
};

/** What can be done with marked words, where they are; a note even where the text is another's to write. */
export function MarkBar({ editor, ask }: Props) {
  const [linking, setLinking] = useState(false);
  useEffect(() => {
    const close = () => setLinking(false);
    editor.on('selectionUpdate', close);
    return () => {
      editor.off('selectionUpdate', close);
    };
  }, [editor]);
  useEffect(() => {
    const open = () => setLinking(true);
    const { dom } = editor.view;
    dom.addEventListener('broadsheet:link', open);
    return () => dom.removeEventListener('broadsheet:link', open);
  }, [editor]);
  return (
    <BubbleMenu
      editor={editor}
      className="mark-bar"
      shouldShow={({ from, to, state }) => from !== to && state.doc.textBetween(from, to) !== ''}
    >
      {linking ? (
        <LinkField editor={editor} close={() => setLinking(false)} />
      ) : (
        <Marks editor={editor} link={() => setLinking(true)} ask={ask} />
      )}
    </BubbleMenu>
  );
}

const MARKS = [
  ['bold', 'Bold', 'B'],
  ['italic', 'Italic', 'I'],
  ['strike', 'Struck out', 'S'],
  ['code', 'Code', '<>'],
] as const;

function Marks({ editor, link, ask }: Props & { link: () => void }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      ['bold', 'italic', 'strike', 'code', 'link'].filter((name) => now.isActive(name)),
  });
  return (
    <div role="toolbar" aria-label="Marked words">
      {(editor.isEditable ? MARKS : []).map(([name, label, sign]) => (
        <button
          key={name}
          type="button"
          className={name}
          aria-label={label}
          aria-pressed={active.includes(name)}
          onClick={() => editor.chain().focus().toggleMark(name).run()}
        >
          {sign}
        </button>
      ))}
      {editor.isEditable && (
        <button type="button" aria-pressed={active.includes('link')} onClick={link}>
          Link
        </button>
      )}
      <button type="button" onClick={ask}>
        Note
      </button>
    </div>
  );
}
