import { Document } from 'domhandler';
import { parseFragment } from '../html/parse.ts';
import { visibleText } from '../html/query.ts';

/** A slug as people read it: WordPress keeps letters that are not Latin as %-escapes. */
export function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The words of a piece of markup on one line: of a title, a caption, an excerpt. */
export const plain = (html: string): string =>
  /[<&]/.test(html)
    ? visibleText(new Document(parseFragment(html)))
    : html.replace(/\s+/g, ' ').trim();
