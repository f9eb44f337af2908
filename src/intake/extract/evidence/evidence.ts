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

/** What is told in one place is no longer: a summary or a list of keywords at most. */
const LONGEST_TOLD = 5_000;

/** White space folded, and cut where nobody reads on. */
export const clean = (text: string): string =>
  text.slice(0, LONGEST_TOLD).replace(/\s+/gu, ' ').trim();
