import type { Millis } from '../lib/clock.ts';
import { Numbering } from './numbering.ts';
import { PackedTexts, roomFor } from './packedTexts.ts';

/** What is kept of a story; its text stays where it is. */
export type Entry = Readonly<{
  id: string;
  document: number;
  publishedAt: Millis;
  language: string;
  section: string | null;
  storyline: string | null;
}>;

/** Where a story's storyline stands among its tags: language, section, storyline. */
const TAGS = 3;
const STORYLINE_TAG = 2;

/** What is kept of the stories of an index, in columns: by id, and by the number of the document. */
export class StoryEntries {
  #ids = new PackedTexts();
  #names = new Numbering();
  #documents = new Uint32Array(1_024);
  #idOf = new Uint32Array(1_024);
  #publishedAt = new Float64Array(1_024);
  #tags = new Uint32Array(TAGS * 1_024);
  readonly #columns: Columns = {
    id: (document) => this.#ids.text(this.#idOf[document] ?? 0),
    publishedAt: (document) => this.#publishedAt[document] ?? 0,
    tag: (document, at) => {
      const tag = this.#tags[TAGS * document + at] ?? 0;
      return tag === 0 ? null : this.#names.id(tag - 1);
    },
  };

  put(document: number, story: Omit<Entry, 'document'>): void {
    const number = this.#ids.of(story.id);
    this.#documents = roomFor(this.#documents, number + 1);
    this.#idOf = roomFor(this.#idOf, document + 1);
    this.#publishedAt = roomFor(this.#publishedAt, document + 1);
    this.#tags = roomFor(this.#tags, TAGS * document + TAGS);
    this.#documents[number] = document + 1;
    this.#idOf[document] = number;
    this.#publishedAt[document] = story.publishedAt;
    for (const [at, name] of [story.language, story.section, story.storyline].entries()) {
      this.#tags[TAGS * document + at] = name === null ? 0 : 1 + this.#names.of(name);
    }
  }

  remove(id: string): void {
    const number = this.#ids.find(id);
    if (number !== undefined) this.#documents[number] = 0;
  }

  /** Puts a document under a storyline. */
  file(document: number, storyline: string): void {
    this.#tags[TAGS * document + STORYLINE_TAG] = 1 + this.#names.of(storyline);
  }

  get(id: string): Entry | undefined {
    const number = this.#ids.find(id);
    const document = number === undefined ? 0 : (this.#documents[number] ?? 0);
    return document === 0 ? undefined : this.of(document - 1);
  }

  /** The story of a document; what is not asked of it is not looked up. */
  of(document: number): Entry {
    return new StoredEntry(document, this.#columns);
  }

  /** The documents of all stories that are in. */
  *documents(): Generator<number> {
    for (let number = 0; number < this.#ids.size; number++) {
      const document = this.#documents[number] ?? 0;
      if (document > 0) yield document - 1;
    }
  }
}

/** What is known of a document, each by itself. */
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
