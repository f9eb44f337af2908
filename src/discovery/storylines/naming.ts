import { type HeadlineWord, headlineWords } from './headlineWords.ts';
import { mainPart } from './mainPart.ts';
import { type Run, repeatedRuns } from './repeatedRuns.ts';
import { tidied } from './tidied.ts';

/** A headline in which a storyline may be named. */
export type Headline = { headline: string; language: string };

/** One word does not say what it is about; with more than these a name tires. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 12;

/**
 * What a word of a headline adds to a name, in units of a shared word of usual rarity: one that only
 * this headline has is a detail of the day, unless it is a name; small words cost as little as they say.
 */
const DETAIL = -0.4;
const NAME = -0.05;
const SMALL_WORD = -0.08;

/**
 * Whole is a name that goes from one pause to the next; one that two headlines have word for word is
 * a phrase of its own besides. Cut before a small word ("to", "over") a name can still be read.
 */
const WHOLE = 0.3;
const REPEATED = 0.5;
const BEFORE_SMALL_WORD = -0.2;
/** Where another headline ends with the same two words, before a pause, the phrase ends here too. */
const ENDS_ELSEWHERE = 0;
/** Begun with a small word ("With …") it waits for something, and a comma is but half a pause. */
const SMALL_WORD_FIRST = -0.35;
const COMMA = -0.3;
/** A pause inside: two thoughts, or a name and what is said of it. */
const PAUSE_INSIDE = -0.3;
/** What asks is no name. */
const QUESTION = -0.6;
/** Of two that hold the same, the shorter. */
const LENGTH = -0.02;

/** A name of few words says too little unless these are telling. */
const TOO_SHORT = -0.25;
const COMFORTABLE = 3;

/**
 * What a storyline is about, fit to be a heading: the run of words in one of its headlines that holds
 * most of what its headlines share and sets it apart from other news, and least of what only one
 * of them says. It is written as the headline writes it, so that it is good English, German or
 * Spanish wherever the headline was; so it is never cut inside a phrase, as far as that can be told
 * without a grammar. Empty where no headline has words.
 */
export function nameOf(headlines: readonly Headline[], rarity: (word: string) => number): string {
  const texts = headlines.map(({ headline, language }) => {
    const text = mainPart(headline);
    return { text, language, words: headlineWords(text, language) };
  });
  const all = texts.map(({ words }) => words);
  const worth = worthOf(all, rarity);
  let name = '';
  let best = Number.NEGATIVE_INFINITY;
  for (const { text, language, words } of texts) {
    for (const { run, edges } of candidatesIn(words, all, language)) {
      const score = edges + worthOfRun(words.slice(run.from, run.to), worth);
      if (score <= best) continue;
      best = score;
      name = tidied(text.slice(words[run.from]?.from, words[run.to - 1]?.to), text);
    }
  }
  return name || (texts[0]?.text ?? '');
}

/** The worth of each term: its rarity against the usual, times the part of the headlines that have it. */
function worthOf(texts: readonly HeadlineWord[][], rarity: (word: string) => number) {
  const having = new Map<string, number>();
  for (const words of texts) {
    for (const term of new Set(words.map((word) => word.term))) {
      having.set(term, (having.get(term) ?? 0) + 1);
    }
  }
  having.delete('');
  const rare = (term: string) =>
    term.split(' ').reduce((sum, word) => sum + rarity(word), 0) / term.split(' ').length;
  const usual = mean([...having.keys()].map(rare)) || 1;
  return ({ term, isName }: HeadlineWord) => {
    const count = having.get(term) ?? 0;
    if (count > 1 || texts.length === 1) {
      return (Math.min(2, rare(term) / usual) * count) / texts.length;
    }
    return isName ? NAME : DETAIL;
  };
}

/** What comes before these is not whole without what follows them ("record number of …"). */
const OF = /^(?:of|de|du|des|del|della|di|do|da|von|van)$/i;

type Candidate = { run: Run /** What it is worth how the run begins and ends. */; edges: number };

/** What can be read by itself: what headlines repeat, and what begins after a pause. */
function* candidatesIn(
  words: readonly HeadlineWord[],
  all: readonly HeadlineWord[][],
  language: string,
): Generator<Candidate> {
  for (const other of all) {
    if (other === words) continue;
    for (const run of repeatedRuns(words, other, language)) {
      if (run.to - run.from <= MOST_WORDS) yield { run, edges: 2 * WHOLE + REPEATED };
    }
  }
  for (const [from, first] of words.entries()) {
    if (first.parting === 'none') continue;
    const beginning =
      (first.parting === 'comma' ? COMMA : WHOLE) + (first.term === '' ? SMALL_WORD_FIRST : 0);
    const longest = Math.min(words.length, from + MOST_WORDS);
    for (let to = from + FEWEST_WORDS; to <= longest; to++) {
      const end = endOf(words, to) ?? (endsElsewhere(words, to, all) ? ENDS_ELSEWHERE : null);
      if (end !== null) yield { run: { from, to }, edges: beginning + end };
    }
  }
}

/** How well it ends before this word; null where it may not. */
function endOf(words: readonly HeadlineWord[], to: number): number | null {
  if (words[to - 1]?.term === '') return null;
  const next = words[to];
  if (next === undefined || next.parting === 'pause') return WHOLE;
  if (next.parting === 'comma') return COMMA;
  return next.term === '' && !OF.test(next.written) ? BEFORE_SMALL_WORD : null;
}

/** Whether another headline has the last two of these words before a pause or at its end. */
function endsElsewhere(
  words: readonly HeadlineWord[],
  to: number,
  all: readonly HeadlineWord[][],
): boolean {
  const [first, last] = words.slice(to - 2, to);
  if (!first?.term || !last?.term || last.parting !== 'none') return false;
  return all.some((other) =>
    other.some(
      (word, at) =>
        other !== words &&
        word.term === last.term &&
        word.parting === 'none' &&
        other[at - 1]?.term === first.term &&
        (other[at + 1]?.parting ?? 'pause') !== 'none',
    ),
  );
}

function worthOfRun(run: readonly HeadlineWord[], worth: (word: HeadlineWord) => number): number {
  const seen = new Set<string>();
  let score = run.length * LENGTH + (run.length < COMFORTABLE ? TOO_SHORT : 0);
  for (const [at, word] of run.entries()) {
    if (word.term === '') score += SMALL_WORD;
    else if (!seen.has(word.term)) score += worth(word);
    seen.add(word.term);
    if (at > 0 && word.parting !== 'none') score += PAUSE_INSIDE;
  }
  return score + (run.some(({ asks }) => asks) ? QUESTION : 0);
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
