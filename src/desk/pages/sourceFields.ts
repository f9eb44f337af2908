import { html } from 'hono/html';
import type { Becomes, FullText } from '../../store/tables/sources.ts';
import type { TermsGiven } from '../sources.ts';
import type { Markup } from './frame.ts';

const BECOMES_WORDS: Record<Becomes, string> = {
  inbox: 'They wait in the inbox',
  draft: 'They are drafts',
  publish: 'They are published, as syndicated',
};

const FULL_TEXT_WORDS: Record<FullText, string> = {
  never: 'Never',
  stubs: 'Where the feed gives only a beginning',
  always: 'Always',
};

const TRUST_WORDS: [number, string][] = [
  [3, 'Low'],
  [5, 'Usual'],
  [7, 'High: publish even what is doubtful'],
  [9, 'Full'],
];

/** What can be decided about a source, as fields of a form. */
export const sourceFields = (terms: Partial<TermsGiven>): Markup => html`
<label>What becomes of its entries <select name="becomes">${options(BECOMES_WORDS, terms.becomes ?? 'inbox')}</select></label>
<label>Trust <select name="trust">${trusts(terms.trust ?? 5)}</select></label>
<label>Section, where an entry says none <input name="section" value="${terms.section}"></label>
<label>Licence of its stories <input name="licence" value="${terms.licence}" placeholder="as in CC BY 4.0"></label>
<label>Ask the page for the full text <select name="fullText">${options(FULL_TEXT_WORDS, terms.fullText ?? 'stubs')}</select></label>`;

const options = (words: Record<string, string>, chosen: string) =>
  Object.entries(words).map(
    ([value, label]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : null}>${label}</option>`,
  );

/** A trust between the words, set by a program, stays as it is. */
function trusts(chosen: number) {
  const known = TRUST_WORDS.some(([value]) => value === chosen);
  const words: [number, string][] = known
    ? TRUST_WORDS
    : [...TRUST_WORDS, [chosen, `${chosen} of 9`]];
  return words.map(
    ([value, label]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : null}>${label}</option>`,
  );
}
