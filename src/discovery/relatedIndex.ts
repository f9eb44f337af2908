import type { Millis } from '../lib/clock.ts';
import { Best } from './best.ts';
import { LatentVectors } from './likeness/latentVectors.ts';
import { subjectName, subjectsOf } from './likeness/subjects.ts';
import { SubjectVectors } from './likeness/subjectVectors.ts';
import { Numbering } from './numbering.ts';
import { PackedTexts, roomFor } from './packedTexts.ts';
import { type StoryText, storyTerms, storyWords } from './storyTerms.ts';
import { type Found, type QueryTerm, TermIndex } from './termIndex.ts';

/** A story as Related knows it. */
export type IndexedStory = StoryText & {
  id: string;
  publishedAt: Millis;
  section: string | null;
  storyline: string | null;
};

/** What is kept of a story; its text stays where it is. */
export type Entry = Readonly<{
  id: string;
  document: number;
  publishedAt: Millis;
  language: string;
  section: string | null;
  storyline: string | null;
}>;

export type Similar = { entry: Entry; score: number };

type Asked = {
  most: number;
  admits: (entry: Entry) => boolean;
  /** Subject alone decides, whatever the age and the language. */
  timeless?: boolean;
};

/** How much each way to see likeness counts; what is left is for the words that both have. */
type Weights = { subjects: number; dense: number };

/**
 * What stories are about is told by a list of words as well in a small paper as in a large one. The
 * company that words keep must be learned: a paper of fifty stories teaches little of it, so what
 * it says counts for half of its weight in a paper of this many.
 */
const WEIGHTS: Weights = { subjects: 0.25, dense: 0.4 };
const TEACHING_SIZE = 200;

/** Of a large paper only so many are looked at more closely, those that share the most words. */
const CANDIDATES = 600;
const FEWER_CANDIDATES = 300;
const LARGE = 5_000;

/** Up to this size neighbours are looked for at once, when the space was learned. */
const DRAWN = 20_000;

/** So many stories at most teach the latent space: taken evenly from the archive. */
const TEACHERS = 8_000;
const FIRST_LESSON = 40;
const LEARN_AGAIN_AT = 1.25;

/** Neighbours that say with a story what it is about; in a small collection fewer are true ones. */
const NEIGHBOURS = 5;
const STORIES_A_NEIGHBOUR = 16;

/** Where a story's storyline stands among its tags: language, section, storyline. */
const STORYLINE_TAG = 2;

/** All stories with their terms, for Related. Stories are put, put anew and removed one by one. */
export class RelatedIndex {
  readonly terms = new TermIndex();
  readonly #subjects = new SubjectVectors();
  readonly #latent = new LatentVectors((document) => this.terms.weighted(document));
  readonly #weights: Weights;
  #taught = 0;
  #ids = new PackedTexts();
  #names = new Numbering();
  #documents = new Uint32Array(1_024);
  #idOf = new Uint32Array(1_024);
  #publishedAt = new Float64Array(1_024);
  #tags = new Uint32Array(3 * 1_024);
  readonly #columns: Columns = {
    id: (document) => this.#ids.text(this.#idOf[document] ?? 0),
    publishedAt: (document) => this.#publishedAt[document] ?? 0,
    tag: (document, at) => {
      const tag = this.#tags[3 * document + at] ?? 0;
      return tag === 0 ? null : this.#names.id(tag - 1);
    },
  };

  /** The weights are changed to see what each part adds. */
  constructor(weights: Weights = WEIGHTS) {
    this.#weights = weights;
  }

  get size(): number {
    return this.terms.size;
  }

  put(story: IndexedStory): void {
    this.remove(story.id);
    const words = storyWords(story);
    const document = this.terms.put(storyTerms(story, words));
    this.#subjects.put(document, subjectsOf(words, story.language));
    this.#keep(document, story);
  }

  remove(id: string): void {
    const entry = this.get(id);
    if (!entry) return;
    this.terms.remove(entry.document);
    this.#subjects.remove(entry.document);
    this.#documents[this.#ids.of(id)] = 0;
  }

  /** Puts a story under a storyline, without reading it anew. */
  file(id: string, storyline: string): void {
    const entry = this.get(id);
    if (entry) this.#tags[3 * entry.document + STORYLINE_TAG] = 1 + this.#names.of(storyline);
  }

  get(id: string): Entry | undefined {
    const number = this.#ids.find(id);
    const document = number === undefined ? 0 : (this.#documents[number] ?? 0);
    return document === 0 ? undefined : this.#entry(document - 1);
  }

  *ids(): Generator<string> {
    for (let number = 0; number < this.#ids.size; number++) {
      if ((this.#documents[number] ?? 0) > 0) yield this.#ids.text(number);
    }
  }

  entries(): Entry[] {
    return Array.from(this.ids(), (id) => this.get(id)).filter((entry) => entry !== undefined);
  }

  /** Whether so many stories came in since the latent space was learned that it is time again. */
  get isDueToLearn(): boolean {
    if (this.#weights.dense === 0 || this.size < FIRST_LESSON) return false;
    return this.size >= LEARN_AGAIN_AT * this.#taught;
  }

  /** Learns the latent space of the stories that are in by now: nothing that comes later. */
  learn(): void {
    for (const _ of this.learning());
  }

  /** The same step by step, each of a few milliseconds but the first: that one takes seconds. */
  *learning(): Generator<void> {
    const documents = this.#liveDocuments();
    const step = Math.max(1, documents.length / TEACHERS);
    const taught = Math.min(documents.length, TEACHERS);
    this.#taught = this.size;
    this.#latent.learn(
      Array.from({ length: taught }, (_, at) => documents[Math.floor(at * step)] ?? 0),
    );
    const near = Math.min(NEIGHBOURS, Math.floor(documents.length / STORIES_A_NEIGHBOUR));
    if (near === 0 || documents.length > DRAWN) return;
    const neighbours = new Map<number, number[]>();
    for (const document of documents) {
      const asked = { most: near, admits: () => true, timeless: true };
      const like = this.similarTo(this.#entry(document), asked);
      neighbours.set(
        document,
        like.map(({ entry }) => entry.document),
      );
      yield;
    }
    this.#latent.draw(neighbours);
  }

  /**
   * The most similar of the stories that `admits` lets in, with scores from 0 to 1, the story's own:
   * the cosine of their words, of their subjects and of their places, each with its weight.
   */
  similarTo(story: Entry, { most, admits, timeless = false }: Asked): Similar[] {
    const { document } = story;
    const byWords = this.size > LARGE ? this.terms.cosineTo(document) : null;
    const [bySubject, dense] = [this.#subjects.closenessTo(document), this.#dense(document)];
    const words = 1 - this.#weights.subjects - dense.weight;
    const best = new Best<Similar>(most);
    for (const { document: other, score } of this.#candidates(document, most, admits)) {
      const likeness =
        words * (byWords?.(other) ?? score) +
        this.#weights.subjects * bySubject(other) +
        dense.weight * (dense.weight > 0 ? dense.closeness(other) : 0);
      const entry = this.#entry(other);
      const similarity = Math.min(1, likeness * (timeless ? 1 : circumstance(story, entry)));
      best.offer({ entry, score: similarity }, similarity);
    }
    return best.list();
  }

  /** Gives the subject that says more for the likeness of the two than all words of both; else null. */
  tellingSubjects({ document }: Entry): (other: Entry) => string | null {
    const { subjects } = this.#weights;
    const words = 1 - subjects - this.#denseWeight;
    const [byWords, bySubject] = [
      this.terms.cosineTo(document),
      this.#subjects.closenessTo(document),
    ];
    return ({ document: other }) => {
      if (subjects * bySubject(other) <= words * byWords(other)) return null;
      const shared = this.#subjects.strongestShared(document, other);
      return shared === null ? null : subjectName(shared);
    };
  }

  query(entry: Entry): QueryTerm[] {
    return this.terms.query(entry.document);
  }

  /** Of a small paper every other story; of a larger one those that share the most words. */
  #candidates(document: number, most: number, admits: Asked['admits']): Found[] {
    const isLarge = this.size > LARGE;
    const terms = isLarge ? this.terms.query(document) : this.terms.weighted(document);
    const query = terms.map(({ term, weight }) => ({
      term,
      weight: weight * this.terms.rarity(term),
    }));
    const own = this.terms.norm(document);
    const isAdmitted = (other: number) => other !== document && admits(this.#entry(other));
    const found = this.terms.search(query, {
      most: Math.max(most, isLarge ? FEWER_CANDIDATES : CANDIDATES),
      rate: (other, score) => score / (own * this.terms.norm(other)),
      admits: isAdmitted,
    });
    if (this.size > CANDIDATES) return found;
    const sharing = new Set(found.map((one) => one.document));
    const others = this.#liveDocuments().filter((one) => !sharing.has(one) && isAdmitted(one));
    return [...found, ...others.map((other) => ({ document: other, score: 0 }))];
  }

  #dense(document: number): { weight: number; closeness: (other: number) => number } {
    if (this.#taught === 0) return { weight: 0, closeness: () => 0 };
    return { weight: this.#denseWeight, closeness: this.#latent.closenessTo(document) };
  }

  get #denseWeight(): number {
    return this.#taught === 0 ? 0 : (this.#weights.dense * this.size) / (this.size + TEACHING_SIZE);
  }

  #liveDocuments(): number[] {
    const live: number[] = [];
    for (let number = 0; number < this.#ids.size; number++) {
      const document = this.#documents[number] ?? 0;
      if (document > 0) live.push(document - 1);
    }
    return live;
  }

  #keep(document: number, { id, publishedAt, language, section, storyline }: IndexedStory) {
    const number = this.#ids.of(id);
    this.#documents = roomFor(this.#documents, number + 1);
    this.#idOf = roomFor(this.#idOf, document + 1);
    this.#publishedAt = roomFor(this.#publishedAt, document + 1);
    this.#tags = roomFor(this.#tags, 3 * document + 3);
    this.#documents[number] = document + 1;
    this.#idOf[document] = number;
    this.#publishedAt[document] = publishedAt;
    for (const [at, name] of [language, section, storyline].entries()) {
      this.#tags[3 * document + at] = name === null ? 0 : 1 + this.#names.of(name);
    }
  }

  #entry(document: number): Entry {
    return new StoredEntry(document, this.#columns);
  }
}

/** What the index knows of a document, each by itself. */
type Columns = {
  id(document: number): string;
  publishedAt(document: number): Millis;
  tag(document: number, at: number): string | null;
};

/** Looks up what is asked: most candidates are asked for little. */
class StoredEntry implements Entry {
  readonly document: number;
  readonly #columns: Columns;

  constructor(document: number, columns: Columns) {
    this.document = document;
    this.#columns = columns;
  }

  get id(): string {
    return this.#columns.id(this.document);
  }

  get publishedAt(): Millis {
    return this.#columns.publishedAt(this.document);
  }

  get language(): string {
    return this.#columns.tag(this.document, 0) ?? '';
  }

  get section(): string | null {
    return this.#columns.tag(this.document, 1);
  }

  get storyline(): string | null {
    return this.#columns.tag(this.document, STORYLINE_TAG);
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
