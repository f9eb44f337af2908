import { inDigits } from '../numbers.ts';
import type { Words } from '../words.ts';

/** Among these, each plural form of a whole number comes up, in any language (CLDR). */
const SAMPLES = [0, 1, 2, 3, 5, 11, 100, 1_000_000];

const rules = new Map<string, Intl.PluralRules>();

/**
 * Every plural form of a message that counts, by its name in CLDR and with "#" for the number: what a
 * reader's script needs, which has no catalogue, to say it of a number that the page did not know.
 */
export function pluralForms(
  words: Words,
  key: 'story.readersSoFar' | 'live.newPosts',
): Partial<Record<Intl.LDMLPluralRule, string>> {
  const plural = rules.get(words.locale) ?? new Intl.PluralRules(words.locale);
  rules.set(words.locale, plural);
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  for (const count of SAMPLES) {
    forms[plural.select(count)] ??= words.say(key, { count }).replace(inDigits(words, count), '#');
  }
  return forms;
}
