import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Doc } from '../../api/shapes.ts';
import { picturesIn } from '../../media/files.ts';
import { noteMarks } from '../notes/marks.ts';
import { bodyExtensions } from './extensions.ts';
import { MarkBar } from './marks/MarkBar.tsx';
import { cleanPasted } from './pasted/clean.ts';
import { insertPictures } from './pictures.ts';
import { SlashMenu } from './slash/SlashMenu.tsx';
import { useSlashMenu } from './slash/useSlashMenu.ts';
import { storedDoc } from './stored.ts';
import { TableBar } from './TableBar.tsx';
import { unsourcedMarks } from './unsourced/marks.ts';

/** The text is read out of the editor after a breath, not at every letter; milliseconds. */
const BREATH = 250;

type Props = {
  body: Doc;
  language: string;
  direction: 'ltr' | 'rtl';
  editable: boolean;
  /** Names of the story's sources: quotations of nobody among them are marked. */
  sources: string[];
  change: (body: Doc) => void;
  /** Begins a note to the words that are marked. */
  ask: () => void;
  /** Told of the editor as it comes and goes. */
  ready: (editor: Editor | null) => void;
};

/** The text of a story, set as the reader will see it. */
export function BodyEditor({
  body,
  language,
  direction,
  editable,
  sources,
  change,
  ask,
  ready,
}: Props) {
  const { extension, shown } = useSlashMenu();
  const editor = useEditor({
    extensions: [...bodyExtensions(), extension, unsourcedMarks, noteMarks],
    content: body,
    injectCSS: false, // the page's policy takes no styles but those of its own files
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'text',
        'aria-label': 'Text',
        role: 'textbox',
        'aria-multiline': 'true',
      },
      transformPastedHTML: cleanPasted,
    },
  });
  usePictures(editor);
  useChanges(editor, change);
  useEffect(() => {
    ready(editor);
    return () => ready(null);
  }, [editor, ready]);
  useEffect(() => {
    editor.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    editor.commands.setSources(sources);
  }, [editor, sources]);
  return (
    <div lang={language} dir={direction} className="body">
      <MarkBar editor={editor} ask={ask} />
      <TableBar editor={editor} />
      <EditorContent editor={editor} />
      {shown && <SlashMenu {...shown} />}
    </div>
  );
}

/** Tells of changes after a breath, and of the last one when the page is left. */
function useChanges(editor: Editor, change: Props['change']) {
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(timer);
      timer = undefined;
      latest.current(storedDoc(editor.getJSON()));
    };
    const later = () => {
      timer ??= setTimeout(tell, BREATH);
    };
    const leave = () => timer !== undefined && tell();
    editor.on('update', later);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      editor.off('update', later);
      window.removeEventListener('pagehide', leave);
    };
  }, [editor]);
}

/** Pictures that are dropped or pasted go into the library, and into the text where they fell. */
function usePictures(editor: Editor) {
  useEffect(() => {
    const take = (event: ClipboardEvent | DragEvent) => {
      const isDrop = event instanceof DragEvent;
      const files = picturesIn(isDrop ? event.dataTransfer : event.clipboardData);
      if (files.length === 0 || !editor.isEditable) return;
      event.preventDefault();
      event.stopPropagation();
      const at = isDrop
        ? editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        : undefined;
      void insertPictures(editor, files, at);
    };
    const { dom } = editor.view;
    dom.addEventListener('drop', take, { capture: true });
    dom.addEventListener('paste', take, { capture: true });
    return () => {
      dom.removeEventListener('drop', take, { capture: true });
      dom.removeEventListener('paste', take, { capture: true });
    };
  }, [editor]);
}
