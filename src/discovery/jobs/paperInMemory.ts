import { DAY, MINUTE, type Millis } from '../../lib/clock.ts';
import type { SequencedRead } from '../../store/countedReads.ts';
import type { DiscoveryStory } from '../../store/discoveryStories.ts';
import { CopyFinder, type CopyLink } from '../copies.ts';
import type { RankedStory } from '../mostRead.ts';
import { Numbering } from '../numbering.ts';
import { ReadCounts } from '../readCounts.ts';
import { ReadingModel, VISIT_LENGTH } from '../readingModel.ts';
import { RelatedIndex } from '../relatedIndex.ts';
import { rememberedWith } from '../tastes.ts';

/** The key by which a reader is told is another after a day. */
const REMEMBERED = DAY;

/** A reader who comes back after this has come for something else. */
const VISIT_GAP = 30 * MINUTE;

type Live = RankedStory & { storyline: string | null; weight: number };
/** What was read in the visit, and what tells of a taste, from visits before as well. */
type Visit = { last: Millis; stories: number[]; remembered: number[] };

/** All that discovery keeps in memory of the paper, brought up to date piece by piece. */
export class PaperInMemory {
  readonly index = new RelatedIndex();
  readonly copies = new CopyFinder();
  counts = new ReadCounts();
  model = new ReadingModel();
  readonly numbers = new Numbering();
  readonly live = new Map<string, Live>();
  #visits = new Map<string, Visit>();

  /** Takes a story in, or anew; the copies that this brings to light. */
  take(story: DiscoveryStory, now: Millis): CopyLink[] {
    const { id, publishedAt, weight } = story;
    this.index.put(indexed(story));
    this.live.set(id, {
      id,
      publishedAt,
      weight,
      section: story.sectionId,
      topics: story.topics,
      storyline: story.storylineId,
    });
    this.model.publish(this.numbers.of(id), publishedAt, weight, now);
    return this.copies.put(id, story.text, publishedAt);
  }

  /** Puts a story under the storyline that was found for it. */
  file(id: string, storyline: string): void {
    this.index.file(id, storyline);
    const live = this.live.get(id);
    if (live) live.storyline = storyline;
  }

  /** Takes a story out that readers may not see any more; whether it was in. */
  drop(id: string, now: Millis): boolean {
    this.index.remove(id);
    this.copies.remove(id);
    this.model.withdraw(this.numbers.of(id), now);
    return this.live.delete(id);
  }

  /** Counts an opening for what was read next; the number of readers is counted by the hour. */
  read({ storyId, reader, at }: SequencedRead): void {
    const story = this.numbers.of(storyId);
    const visit = this.#visits.get(reader);
    const earlier = visit && at - visit.last <= VISIT_GAP ? visit.stories : [];
    const remembered = visit?.remembered ?? [];
    this.model.read(story, at, earlier, remembered.includes(story), remembered);
    this.#visits.set(reader, {
      last: at,
      stories: [story, ...earlier].slice(0, VISIT_LENGTH),
      remembered: rememberedWith(story, remembered),
    });
  }

  /** Forgets what readers did, so that it can be read anew; the stories stay. */
  forgetReaders(now: Millis): void {
    this.counts = new ReadCounts();
    this.model = new ReadingModel();
    this.#visits.clear();
    for (const { id, publishedAt, weight } of this.live.values()) {
      this.model.publish(this.numbers.of(id), publishedAt, weight, now);
    }
  }

  /** The story that this one repeats, where readers may see that; else itself. */
  originalOf(id: string): string {
    const original = this.copies.originalOf(id);
    return this.live.has(original) ? original : id;
  }

  /** Stories young enough, or read enough, to be in a ranking. */
  rankable(now: Millis): Live[] {
    const read = new Set(this.counts.stories());
    return [...this.live.values()].filter(
      ({ id, publishedAt }) =>
        (publishedAt > now - 31 * DAY || read.has(id)) && this.originalOf(id) === id,
    );
  }

  setHours(rows: readonly { storyId: string; hour: number; views: number }[]): boolean {
    return rows.filter((row) => this.counts.set(row.storyId, row.hour, row.views)).length > 0;
  }

  /** Forgets what no list reaches any more. */
  forget(now: Millis): void {
    this.counts.forget(now);
    this.model.forget(now);
    for (const [reader, { last }] of this.#visits) {
      if (last < now - REMEMBERED) this.#visits.delete(reader);
    }
  }
}

/** A story in the words of the index. */
export const indexed = (story: DiscoveryStory) => ({
  id: story.id,
  publishedAt: story.publishedAt,
  language: story.language,
  headline: story.headline,
  standfirst: story.standfirst ?? '',
  body: story.text,
  topics: story.topics,
  section: story.sectionId,
  storyline: story.storylineId,
});
