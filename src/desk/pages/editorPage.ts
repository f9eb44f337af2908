import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import type { EditorFiles } from '../editorAssets.ts';
import { frame, type Markup } from './frame.ts';

const NOT_BUILT = html`<p>The desk has not been built: run <code>npm run build</code> and start again.</p>`;
const WITHOUT_SCRIPT = html`<noscript><p>This part of the desk works with a script. Your browser runs none here.</p></noscript>`;

type Shown = {
  paper: string;
  editor: Editor;
  /** Null where the application has not been built. */
  files: EditorFiles | null;
};

/** The page that the application of `editor/` fills: the desk's frame around an empty place. */
export const editorPage = ({ files, ...shown }: Shown): Markup =>
  frame({
    title: 'Desk',
    ...shown,
    main: files ? WITHOUT_SCRIPT : NOT_BUILT,
    ...(files && { files }),
  });
