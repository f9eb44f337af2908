import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import type { EditorFiles } from '../editorAssets.ts';
import { frame, type Markup } from './frame.ts';

const NOT_BUILT = html`<p>The desk has not been built: run <code>npm run build</code> and start again.</p>`;
const WITHOUT_SCRIPT = html`<noscript><p>Stories are listed and written with a script. Your browser runs none here.</p></noscript>`;

/** The page that the application of `editor/` fills: the desk's frame around an empty place. */
export const editorPage = (paper: string, editor: Editor, files: EditorFiles | null): Markup =>
  frame({
    place: '/desk',
    ...{ title: 'Stories', paper, editor },
    main: files ? WITHOUT_SCRIPT : NOT_BUILT,
    ...(files && { files }),
  });
