import type { Millis } from '../lib/clock.ts';
import { Best } from './best.ts';
import { type StoryText, storyTerms } from './storyTerms.ts';
import { type QueryTerm, TermIndex } from './termIndex.ts';

/** A story as Related knows it. */
export type IndexedStory = StoryText & {
  id: string;
  publishedAt: Millis;
  section: string | null;
  storyline: string | null;
};

/** What is kept of a story; its text stays where it is. */
export type Entry = {
  id: string;
  document: number;
  publishedAt: Millis;
  language: string;
  section: string | null;
  storyline: string | null;
};

export type Similar = { entry: Entry; score: number };

/** All stories with their terms, for Related. Stories are put, put anew and removed one by one. */
export class RelatedIndex {
  readonly terms = new TermIndex();
  #entries = new Map<string, Entry>();
  #byDocument = new Map<number, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  put(story: IndexedStory): void {
    this.remove(story.id);
    const document = this.terms.put(storyTerms(story));
    const { id, publishedAt, language, section, storyline } = story;
    const entry = { id, document, publishedAt, language, section, storyline };
    this.#entries.set(id, entry);
    this.#byDocument.set(document, entry);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.terms.remove(entry.document);
    this.#entries.delete(id);
    this.#byDocument.delete(entry.document);
  }

  /** Puts a story under a storyline, without reading it anew. */
  file(id: string, storyline: string): void {
    const entry = this.#entries.get(id);
    if (entry) entry.storyline = storyline;
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  ids(): IterableIterator<string> {
    return this.#entries.keys();
  }

  entries(): Entry[] {
    return [...this.#entries.values()];
  }

  /** The most similar of the stories that `admits` lets in; scores from 0 to 1, the story's own. */
  similarTo(
    story: Entry,
    { most, admits }: { most: number; admits: (entry: Entry) => boolean },
  ): Similar[] {
    const query = this.terms.query(story.document);
    const own = this.terms.score(query, story.document);
    const best = new Best<Similar>(most);
    this.terms.search(query, (document, score) => {
      const entry = this.#byDocument.get(document);
      if (!entry || entry === story || score / own <= best.least || !admits(entry)) return;
      const similarity = Math.min(1, (score / own) * circumstance(story, entry));
      best.offer({ entry, score: similarity }, similarity);
    });
    return best.list();
  }

  query(entry: Entry): QueryTerm[] {
    return this.terms.query(entry.document);
  }
}

/** News ages: a story two months older is worth half of the part that time decides. */
const TIME_HALF_LIFE = 60 * 24 * 60 * 60 * 1_000;
const TIMELESS_PART = 0.8;

/** Few readers of one language want to go on in another; but some do. */
const OTHER_LANGUAGE = 0.5;

function circumstance(story: Entry, other: Entry): number {
  const apart = Math.abs(story.publishedAt - other.publishedAt);
  const near = TIMELESS_PART + (1 - TIMELESS_PART) * 2 ** (-apart / TIME_HALF_LIFE);
  return story.language === other.language ? near : near * OTHER_LANGUAGE;
}
