import type { Moment } from '../../story.ts';

/** What one kind of evidence on a page tells of its story. What it does not tell is left out. */
export type Evidence = {
  headline?: string;
  standfirst?: string;
  bylines?: string[];
  published?: Moment;
  updated?: Moment;
  section?: string;
  topics?: string[];
  language?: string;
  publisher?: string;
  canonical?: string;
  picture?: string;
  /** The whole text, where it is told apart from the page. */
  text?: string;
};

/** The same without what turned out to be empty. */
export function told(
  evidence: { [Field in keyof Evidence]: Evidence[Field] | null | undefined },
): Evidence {
  const entries = Object.entries(evidence).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
  );
  return Object.fromEntries(entries) as Evidence;
}

/** White space folded, markup's entities undone. */
export const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();
