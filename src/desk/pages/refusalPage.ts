import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import { frame, type Markup } from './frame.ts';

/** Why there is nothing to see or nothing was done, within the desk, so that one can go on. */
export const refusalPage = (words: string, paper: string, editor: Editor): Markup =>
  frame({
    title: words.replace(/\.$/, ''),
    paper,
    editor,
    main: html`<h1>${words.replace(/\.$/, '')}</h1>
<p>What you look for may have been removed, merged or renamed. <a href="/desk">Go to the stories</a>, or choose a place above.</p>`,
  });
