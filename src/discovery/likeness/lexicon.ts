import type { StoryWords } from '../storyTerms.ts';
import { termsOf } from '../terms.ts';

/** A word of the headline says as much as two of the text. */
const HEADLINE = 2;

const LONGEST_PHRASE = 3;

/** Which things a term or a phrase of terms tells of. The beginnings of phrases are in it too, with none. */
type Phrases = ReadonlyMap<string, readonly number[]>;

/** Things that are told by words, numbered from 0, and the words that tell each. */
export class Lexicon {
  readonly #names: string[] = [];
  readonly #phrases: ReadonlyMap<string, Phrases>;

  /**
   * `lists` has for each language (two letters) a line a thing, its name before a colon, then its
   * words; `_` joins what tells it only side by side. A name that comes again adds words.
   */
  constructor(lists: Readonly<Record<string, string>>) {
    this.#phrases = new Map(
      Object.entries(lists).map(([language, lines]) => [language, this.#read(lines, language)]),
    );
  }

  get size(): number {
    return this.#names.length;
  }

  /** What readers call a thing. */
  nameOf(thing: number): string | null {
    return this.#names[thing] ?? null;
  }

  /**
   * What a story's words tell of, with how strongly: the roots of how often each telling word stands
   * there, added up, so that many different words say more than one repeated. Nothing in a language
   * whose words are not known.
   */
  toldBy({ headline, standfirst, body }: StoryWords, language: string): Map<number, number> {
    const strengths = new Map<number, number>();
    const phrases = this.#phrases.get(language.slice(0, 2).toLowerCase());
    if (!phrases) return strengths;
    const told = new Map<string, number>();
    countTelling(told, phrases, headline, HEADLINE);
    countTelling(told, phrases, standfirst, 1);
    countTelling(told, phrases, body, 1);
    for (const [phrase, count] of told) {
      for (const thing of phrases.get(phrase) ?? []) {
        strengths.set(thing, (strengths.get(thing) ?? 0) + Math.sqrt(count));
      }
    }
    return strengths;
  }

  #read(lines: string, language: string): Phrases {
    const phrases = new Map<string, number[]>();
    for (const line of lines.trim().split('\n')) {
      const [name = '', words = ''] = line.split(':');
      const thing = this.#numberOf(name);
      for (const word of words.trim().split(' ')) {
        const terms = termsOf(word.replaceAll('_', ' '), language);
        for (const at of terms.keys()) {
          const phrase = terms.slice(0, at + 1).join(' ');
          const known = phrases.get(phrase) ?? [];
          const tells = at === terms.length - 1 && !known.includes(thing);
          phrases.set(phrase, tells ? [...known, thing] : known);
        }
      }
    }
    return phrases;
  }

  #numberOf(name: string): number {
    const known = this.#names.indexOf(name);
    return known < 0 ? this.#names.push(name) - 1 : known;
  }
}

function countTelling(
  told: Map<string, number>,
  phrases: Phrases,
  terms: readonly string[],
  weight: number,
) {
  for (let at = 0; at < terms.length; at++) {
    let phrase = '';
    for (let length = 0; length < LONGEST_PHRASE && at + length < terms.length; length++) {
      phrase = length === 0 ? (terms[at] ?? '') : `${phrase} ${terms[at + length]}`;
      const things = phrases.get(phrase);
      if (things === undefined) break;
      if (things.length > 0) told.set(phrase, (told.get(phrase) ?? 0) + weight);
    }
  }
}
