import { html } from 'hono/html';
import { IntlMessageFormat } from 'intl-messageformat';
import { type SiteLanguage, siteLanguageOf } from '../store/siteLanguages.ts';
import type { Markup } from './markup.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import type { Catalogue, MessageKey, PartsOf, PlainKey, ValuesOf } from './words/message.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { SUBJECT_NAMES, type SubjectName } from './words/subjects.ts';

type Text = string | number;

/** What the site says of itself, in the paper's language. */
export type Words = {
  /** What pages are marked with: the paper's language or, where the site has no words in it, 'en'. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The language for `Intl`: dates and numbers after the custom of its region. */
  locale: string;
  say<Key extends PlainKey>(key: Key, ...values: ValuesOf<Key, Text>): string;
  /** The same with markup in its places, and with what its tags stand for. */
  markup<Key extends MessageKey>(key: Key, parts: PartsOf<Key, Text | Markup, Markup>): Markup;
  /** A subject of discovery's; null where it has no name in this language. */
  subject: SubjectName;
};

export const CATALOGUES: Readonly<Record<SiteLanguage, Catalogue>> = {
  ...{ en, de, fr, es, pt, it, nl, pl, ar },
};

/** "en" without a region is the English that the paper was first written in. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** Languages that are written from right to left. */
const RTL_LANGUAGES = /^(ar|arc|dv|fa|ha-arab|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;

const known = new Map<string, Words>();

/** The words of a paper in this language ('pt-BR'). They are made once. */
export function wordsIn(language: string): Words {
  const before = known.get(language);
  if (before) return before;
  const spoken = siteLanguageOf(language);
  const isOwn = new Intl.Locale(language).language === spoken;
  const words = createWords(isOwn ? language : spoken, CATALOGUES[spoken], SUBJECT_NAMES[spoken]);
  known.set(language, words);
  return words;
}

/**
 * Words from a catalogue. A message is read when it is first said. Throws what `IntlMessageFormat`
 * does, where a message is malformed or a value is missing.
 */
export function createWords(language: string, catalogue: Catalogue, subject: SubjectName): Words {
  const locale = LOCALES[language] ?? language;
  const formatters = sharedFormatters();
  const messages = new Map<MessageKey, IntlMessageFormat>();
  const messageOf = (key: MessageKey) => {
    const message =
      messages.get(key) ?? new IntlMessageFormat(catalogue[key], locale, undefined, { formatters });
    messages.set(key, message);
    return message;
  };
  return {
    ...{ language, locale, subject },
    direction: RTL_LANGUAGES.test(language) ? 'rtl' : 'ltr',
    say: (key, ...[values]) => String(messageOf(key).format(values)),
    markup(key, parts) {
      const set: unknown = messageOf(key).format<Markup>(parts);
      return html`${set}`;
    },
  };
}

/** `Intl` objects cost more to make than a page: all messages of a language share theirs. */
function sharedFormatters() {
  return {
    getNumberFormat: kept((...of: ConstructorParameters<typeof Intl.NumberFormat>) => {
      return new Intl.NumberFormat(...of);
    }),
    getDateTimeFormat: kept((...of: ConstructorParameters<typeof Intl.DateTimeFormat>) => {
      return new Intl.DateTimeFormat(...of);
    }),
    getPluralRules: kept((...of: ConstructorParameters<typeof Intl.PluralRules>) => {
      return new Intl.PluralRules(...of);
    }),
  };
}

/** Makes each thing once for the same arguments. */
function kept<Arguments extends unknown[], Made>(
  make: (...of: Arguments) => Made,
): (...of: Arguments) => Made {
  const made = new Map<string, Made>();
  return (...of) => {
    const key = JSON.stringify(of);
    const one = made.get(key) ?? make(...of);
    made.set(key, one);
    return one;
  };
}
