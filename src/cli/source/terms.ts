import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../../lib/clock.ts';
import { Failure } from '../../lib/failure.ts';
import type { SourceTerms } from '../../store/sources.ts';
import { BECOMES, FULL_TEXT } from '../../store/tables/sources.ts';

/** The options by which somebody says what is to become of a source. */
export const TERMS_OPTIONS = {
  name: { type: 'string' },
  becomes: { type: 'string' },
  trust: { type: 'string' },
  section: { type: 'string' },
  map: { type: 'string', multiple: true },
  licence: { type: 'string' },
  'full-text': { type: 'string' },
  shortest: { type: 'string' },
  longest: { type: 'string' },
} as const;

export type TermsOptions = {
  [Name in Exclude<keyof typeof TERMS_OPTIONS, 'map'>]?: string | undefined;
} & { map?: string[] | undefined };

/** The words for a newsroom; the numbers between them are there for fine differences. */
const TRUST_WORDS: Record<string, number> = { low: 3, usual: 5, high: 7, full: 9 };

/** The terms that options name; those that they do not name are left out. Throws a `Failure`. */
export function termsFrom(options: TermsOptions): Partial<SourceTerms> {
  const { name, becomes, trust, section, map, licence, shortest, longest } = options;
  const fullText = options['full-text'];
  const terms: Partial<SourceTerms> = {
    ...(name !== undefined && { name: named(name) }),
    ...(becomes !== undefined && { becomes: oneOf(BECOMES, becomes, '--becomes') }),
    ...(trust !== undefined && { trust: trustFrom(trust) }),
    ...(section !== undefined && { section: section.trim() || null }),
    ...(map !== undefined && { sections: Object.fromEntries(map.map(mapping)) }),
    ...(licence !== undefined && { licence: licence.trim() || null }),
    ...(fullText !== undefined && { fullText: oneOf(FULL_TEXT, fullText, '--full-text') }),
    ...(shortest !== undefined && { shortest: spanFrom(shortest, '--shortest') }),
    ...(longest !== undefined && { longest: spanFrom(longest, '--longest') }),
  };
  return terms;
}

/** Throws a `Failure` where the bounds of the interval do not fit each other. */
export function checkBounds({ shortest, longest }: Pick<SourceTerms, 'shortest' | 'longest'>) {
  if (shortest > longest) throw new Failure('--shortest is longer than --longest.');
}

function named(name: string): string {
  if (name.trim() === '') throw new Failure('--name is empty.');
  return name.trim();
}

function oneOf<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const word = words.find((one) => one === given.toLowerCase());
  if (!word) throw new Failure(`${option} is ${words.join(', ')}; not "${given}".`);
  return word;
}

function trustFrom(given: string): number {
  const trust = TRUST_WORDS[given.toLowerCase()] ?? Number(given);
  if (Number.isInteger(trust) && trust >= 1 && trust <= 9) return trust;
  throw new Failure(`--trust is low, usual, high, full, or a number from 1 to 9; not "${given}".`);
}

function mapping(given: string): [string, string] {
  const [, category = '', section = ''] = /^(.*[^=\s])\s*=\s*(\S.*)$/.exec(given.trim()) ?? [];
  if (!category) throw new Failure(`--map is CATEGORY=SECTION; not "${given}".`);
  return [category.trim().toLowerCase(), section.trim()];
}

const UNITS: Record<string, Millis> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/** Nobody is asked more often, and a source that is asked less is no longer followed. */
const SHORTEST = 30 * SECOND;
const LONGEST = 30 * DAY;

function spanFrom(given: string, option: string): Millis {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([smhd])$/i.exec(given.trim()) ?? [];
  const span = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  if (span >= SHORTEST && span <= LONGEST) return span;
  throw new Failure(
    `${option} is a time from 30s to 30d, as in 90s, 10m, 6h or 2d; not "${given}".`,
  );
}
