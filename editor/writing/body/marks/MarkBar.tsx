import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useEffect, useState } from 'react';
import { LinkField } from './LinkField.tsx';

/** What can be done with marked words, where they are. */
export function MarkBar({ editor }: { editor: Editor }) {
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
      shouldShow={({ from, to, state }) =>
        editor.isEditable && from !== to && state.doc.textBetween(from, to) !== ''
      }
    >
      {linking ? (
        <LinkField editor={editor} close={() => setLinking(false)} />
      ) : (
        <Marks editor={editor} link={() => setLinking(true)} />
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

function Marks({ editor, link }: { editor: Editor; link: () => void }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      ['bold', 'italic', 'strike', 'code', 'link'].filter((name) => now.isActive(name)),
  });
  return (
    <div role="toolbar" aria-label="Marked words">
      {MARKS.map(([name, label, sign]) => (
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
      <button type="button" aria-pressed={active.includes('link')} onClick={link}>
        Link
      </button>
    </div>
  );
}
