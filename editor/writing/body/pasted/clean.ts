import { fromGoogleDocs } from './googleDocs.ts';
import { fromWebPage } from './webPage.ts';
import { fromWord } from './word.ts';

/**
 * What was copied elsewhere, as markup of which the editor keeps only its own nodes and marks. Here
 * is put right what it would misread: lists that Word draws as paragraphs, weights that Google Docs
 * writes as styles, and what a web page has that is none of its text.
 */
export function cleanPasted(markup: string): string {
  const page = new DOMParser().parseFromString(withoutEffect(markup), 'text/html');
  if (!page.querySelector('[data-pm-slice]')) {
    fromWord(page);
    fromGoogleDocs(page);
    fromWebPage(page);
  }
  return page.body.innerHTML;
}

/**
 * Without style sheets, and with styles and handlers of tags under other names: the policy of this
 * page refuses them even in a document that nobody sees. What Word and Google Docs say in styles is
 * read from `data-style`.
 */
const withoutEffect = (markup: string): string =>
  markup
    .replaceAll(/<style[\s\S]*?<\/style>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\s(style|on\w+)\s*=/gi, ' data-$1='));
