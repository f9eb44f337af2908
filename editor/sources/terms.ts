import { Problem } from '../api/problem.ts';
import type { Source, Terms } from '../api/sources.ts';
import { said } from '../shell/ActForm.tsx';

const BECOMES = ['inbox', 'draft', 'publish'] as const;
const FULL_TEXT = ['never', 'stubs', 'always'] as const;
type Term = keyof Terms;

/** The terms that a form of `TermFields` gives. */
export function termsIn(form: FormData): Terms {
  const becomes = BECOMES.find((one) => one === said(form, 'becomes'));
  const fullText = FULL_TEXT.find((one) => one === said(form, 'fullText'));
  return {
    ...(becomes && { becomes }),
    ...(fullText && { fullText }),
    trust: Number(said(form, 'trust')),
    section: said(form, 'section') || null,
    licence: said(form, 'licence') || null,
  };
}

/** Those terms that differ from what a source has, so that a colleague's change of others stays. */
export function changedTerms(terms: Terms, source: Source): Terms {
  const isSame = (name: Term) => JSON.stringify(terms[name]) === JSON.stringify(source[name]);
  const changed = Object.entries(terms).filter(([name]) => !isTerm(name) || !isSame(name));
  return Object.fromEntries(changed);

  function isTerm(name: string): name is Term {
    return name in source;
  }
}

/** Categories and sections as lines that one can write. */
export const linesOf = (sections: Record<string, string>): string =>
  Object.entries(sections)
    .map(([category, section]) => `${category} = ${section}`)
    .join('\n');

/** Lines of "category = section". Throws a `Problem` for one that is none. */
export function sectionsIn(text: string): Record<string, string> {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return Object.fromEntries(
    lines.map((line) => {
      const [, category = '', section = ''] = /^(.*[^=\s])\s*=\s*(\S.*)$/.exec(line) ?? [];
      if (category) return [category.toLowerCase(), section];
      const title = `“${line}” is no mapping: write category = section.`;
      throw new Problem(422, { title, field: 'sections' });
    }),
  );
}
