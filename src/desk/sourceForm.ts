import { Refusal } from './act.ts';
import { sourceTerms, type TermsGiven } from './sources.ts';

const FIELDS = {
  name: 'The name',
  becomes: 'What becomes of its entries',
  trust: 'The trust',
  section: 'The section',
  sections: 'A category',
  licence: 'The licence',
  fullText: 'The full text',
  shortest: 'The shortest interval',
  longest: 'The longest interval',
} as const;

/**
 * The terms of a source that a form of the desk gives; an empty name or time counts as not given.
 * Throws a `Refusal` that says what is wrong.
 */
export function sourceForm(form: Record<string, unknown>): TermsGiven {
  const { sections, ...fields } = form;
  const given = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== '' || CLEARABLE.has(name)),
  );
  const map = typeof sections === 'string' ? { sections: mapping(sections) } : {};
  const parsed = sourceTerms.partial().safeParse({ ...given, ...map });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = Object.entries(FIELDS).find(([name]) => name === issue?.path[0])?.[1];
  throw new Refusal(`${field ?? 'The form'} is not right: ${issue?.message}.`, 422);
}

/** Emptied, these say something: none. */
const CLEARABLE = new Set(['section', 'licence']);

/** Lines of "category = section". */
function mapping(text: string): Record<string, string> {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return Object.fromEntries(
    lines.map((line) => {
      const [, category = '', section = ''] = /^(.*[^=\s])\s*=\s*(\S.*)$/.exec(line) ?? [];
      if (category) return [category, section];
      throw new Refusal(`“${line}” is no mapping: write category = section.`, 422);
    }),
  );
}
