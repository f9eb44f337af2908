import { wordsOf } from '../lib/words.ts';
import { namesIn } from './names.ts';
import { termsOf } from './terms.ts';

/** A story as far as its words go. */
export type StoryText = {
  language: string;
  headline: string;
  standfirst: string;
  body: string;
  /** Names of its topics. */
  topics: readonly string[];
};

/**
 * How much a word counts where it stands, after BM25F (Robertson, Zaragoza and Taylor, 2004): the
 * counts of the fields are added up, weighted, before they are saturated.
 */
export const TERM_WEIGHTS = {
  headline: 4,
  standfirst: 2,
  body: 1,
  /** A name counts as itself besides its words: it is what readers follow from story to story. */
  name: 1.5,
  /** An editor's or agency's topic is a considered judgement. */
  topic: 6,
};

/** First letters by which terms that are no plain words are told; no word begins with them. */
export const NAME_MARK = '@';
export const TOPIC_MARK = '#';

/** The words of a story where they stand, as terms in order. */
export type StoryWords = Record<'headline' | 'standfirst' | 'body', string[]>;

export const storyWords = ({ headline, standfirst, body, language }: StoryText): StoryWords => ({
  headline: termsOf(spelledOut(headline), language),
  standfirst: termsOf(spelledOut(standfirst), language),
  body: termsOf(spelledOut(body), language),
});

/** "US" would go with the stop words, and "U.S." and "U.K." with single letters. */
const spelledOut = (text: string): string =>
  text.replaceAll(/\bU\.?S(?:\.?A)?\b\.?/g, 'USA').replaceAll(/\bU\.K\b\.?/g, 'UK');

/** Weighted counts of the terms of a story. */
export function storyTerms(
  story: StoryText,
  words = storyWords(story),
  weights = TERM_WEIGHTS,
): Map<string, number> {
  const counts = new Map<string, number>();
  addAll(counts, words.headline, weights.headline);
  addAll(counts, words.standfirst, weights.standfirst);
  addAll(counts, words.body, weights.body);
  for (const [name, times] of storyNames(story)) add(counts, nameTerm(name), weights.name * times);
  for (const topic of story.topics) add(counts, topicTerm(topic), weights.topic);
  return counts;
}

/** The names in a story, as written, with how often they stand there. */
const storyNames = ({ headline, standfirst, body, language }: StoryText) =>
  namesIn(`${headline}.\n${standfirst}\n${body}`, language);

const nameTerm = (name: string): string => NAME_MARK + name.toLowerCase();
const topicTerm = (topic: string): string => TOPIC_MARK + topic.toLowerCase();

/** How a term is written in a story, for people: of a stem the word, of a name its capitals. */
export function writtenForm(term: string, story: StoryText): string | null {
  if (term.startsWith(TOPIC_MARK)) {
    return story.topics.find((topic) => topicTerm(topic) === term) ?? null;
  }
  if (term.startsWith(NAME_MARK)) {
    return (
      storyNames(story)
        .keys()
        .find((name) => nameTerm(name) === term) ?? null
    );
  }
  const text = spelledOut(`${story.headline} ${story.standfirst} ${story.body}`);
  return wordsOf(text).find((word) => termsOf(word, story.language).includes(term)) ?? null;
}

function addAll(counts: Map<string, number>, terms: readonly string[], weight: number) {
  for (const term of terms) add(counts, term, weight);
}

function add(counts: Map<string, number>, term: string, weight: number) {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}
