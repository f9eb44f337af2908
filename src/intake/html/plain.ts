import { Document } from 'domhandler';
import { parseFragment } from './parse.ts';
import { visibleText } from './query.ts';

/** The words of a piece of markup on one line: of a title, a caption, an excerpt. */
export const plain = (html: string): string =>
  /[<&]/.test(html)
    ? visibleText(new Document(parseFragment(html)))
    : html.replace(/\s+/g, ' ').trim();
