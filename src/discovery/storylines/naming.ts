import { type HeadlineWord, headlineWords } from './headlineWords.ts';
import { mainPart } from './mainPart.ts';

/** A headline in which a storyline may be named. */
export type Headline = { headline: string; language: string };

/** One word does not say what it is about; with more than these a name tires. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 10;

/**
 * What a word of a headline adds to a name, in units of a shared word of usual rarity: one that only
 * this headline has is a detail of the day, unless it is a name; small words cost as little as they say.
 */
const DETAIL = -0.4;
const NAME = -0.05;
const SMALL_WORD = -0.08;

/**
 * A name that is a whole headline, or goes to where it pauses, reads better than one cut anywhere; cut
 * before a small word ("to", "over") it reads better than inside a phrase, begun after one it does not.
 */
const WHOLE = 0.3;
const BEFORE_SMALL_WORD = 0.12;
const AFTER_SMALL_WORD = -0.35;
const INSIDE_A_PHRASE = -0.2;
/** A pause inside: two thoughts, or a name and what is said of it. */
const PAUSE = -0.3;
/** Of two that hold the same, the shorter. */
const LENGTH = -0.02;

/** A name of few words says too little unless these are telling. */
const TOO_SHORT = -0.25;
const COMFORTABLE = 3;

/**
 * What a storyline is about, fit to be a heading: the run of words in one of its headlines that holds
 * most of what its headlines share and sets it apart from other news, and least of what only one
 * of them says. It is written as the headline writes it, so that it is good English, German or
 * Spanish wherever the headline was. Empty where no headline has words.
 */
export function nameOf(headlines: readonly Headline[], rarity: (word: string) => number): string {
  const texts = headlines.map(({ headline, language }) => {
    const text = mainPart(headline);
    return { text, words: headlineWords(text, language) };
  });
  const worth = worthOf(
    texts.map(({ words }) => words),
    rarity,
  );
  let name = '';
  let best = Number.NEGATIVE_INFINITY;
  for (const { text, words } of texts) {
    for (const run of runsOf(words)) {
      const score = scoreOf(run, words, worth);
      if (score <= best) continue;
      best = score;
      name = tidied(text.slice(run[0]?.from, run.at(-1)?.to));
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

/** Runs of words that end with a word that says something, and begin with one or with the headline. */
function* runsOf(words: readonly HeadlineWord[]): Generator<HeadlineWord[]> {
  for (let from = 0; from < words.length; from++) {
    if (words[from]?.term === '' && from > 0) continue;
    const longest = Math.min(words.length, from + MOST_WORDS);
    for (let to = from + FEWEST_WORDS; to <= longest; to++) {
      if (words[to - 1]?.term !== '') yield words.slice(from, to);
    }
  }
}

function scoreOf(
  run: readonly HeadlineWord[],
  words: readonly HeadlineWord[],
  worth: (word: HeadlineWord) => number,
): number {
  const [first] = run;
  const seen = new Set<string>();
  let score = run.length * LENGTH + (run.length < COMFORTABLE ? TOO_SHORT : 0);
  for (const word of run) {
    if (word.term === '') score += SMALL_WORD;
    else if (!seen.has(word.term)) score += worth(word);
    seen.add(word.term);
    if (word.isParted && word !== first) score += PAUSE;
  }
  return score + edgesOf(run, words, worth);
}

/** How well a run begins and ends. */
function edgesOf(
  run: readonly HeadlineWord[],
  words: readonly HeadlineWord[],
  worth: (word: HeadlineWord) => number,
): number {
  const inside = (word: HeadlineWord) => (worth(word) > 0 ? INSIDE_A_PHRASE : 0);
  const from = run[0] ? words.indexOf(run[0]) : 0;
  const before = run[0]?.isParted ? undefined : words[from - 1];
  const next = words[from + run.length];
  const after = next?.isParted ? undefined : next;
  const beginning = before ? (before.term ? inside(before) : AFTER_SMALL_WORD) : WHOLE;
  const end = after ? (after.term ? inside(after) : BEFORE_SMALL_WORD) : WHOLE;
  return beginning + end;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
  ['(', ')'],
  ['"', '"'],
] as const;

/** A straight single mark is an apostrophe but before and after words. */
const SINGLE_OPEN = /(?<=^|[\s(])'(?=\S)/g;
const SINGLE_CLOSE = /(?<=\S)'(?=[\s).,:;!?]|$)/g;

/** Without half of a pair of quotation marks, and with a capital. */
function tidied(text: string): string {
  let name = text;
  for (const [open, close] of PAIRS) {
    const [opened, closed] = [name.split(open).length, name.split(close).length];
    const whole = open === close ? opened % 2 === 1 : opened === closed;
    if (whole || (close === '’' && opened === 1)) continue;
    name = name.replaceAll(open, '');
    if (close !== '’') name = name.replaceAll(close, '');
  }
  const [opened, closed] = [SINGLE_OPEN, SINGLE_CLOSE].map((mark) => name.match(mark)?.length ?? 0);
  if (opened !== closed) name = name.replace(SINGLE_OPEN, '').replace(SINGLE_CLOSE, '');
  name = name.replace(/\s+/g, ' ').trim();
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
