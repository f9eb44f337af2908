import type { Millis } from '../lib/clock.ts';
import { affinityTo, type Filing, type Interests } from './affinity.ts';
import { CopyFinder } from './copies.ts';
import { LoggedReaders } from './loggedReaders.ts';
import { isWindow, mostRead, type RankedStory } from './mostRead.ts';
import { Numbering } from './numbering.ts';
import { ReadCounts } from './readCounts.ts';
import { ReadingModel } from './readingModel.ts';
import { type Candidate, type ReadOn, type Recommended, recommend } from './recommend.ts';
import { trending } from './trending.ts';

/** A story as a log tells of it. */
export type LoggedStory = {
  id: string;
  time: Millis;
  text: string;
  section: string | null;
  storyline: string | null;
  topics: readonly string[];
};

export type LoggedRead = { time: Millis; reader: string; session: string | null; story: string };
export type RecommendationAsked = {
  id: string;
  time: Millis;
  reader: string;
  session: string | null;
  limit: number;
  candidates: readonly string[] | null;
};
export type RankingAsked = {
  time: Millis;
  list: 'most-read' | 'trending';
  window: string;
  section: string | null;
  limit: number;
};

export type Answered = { id: string; score: number; why: string };

/** An ordinary story, where nobody has weighed it. */
const ORDINARY_WEIGHT = 5;

/** A log of reads does not say what was shown. */
const UNTRIED = { shown: 0, opened: 0 };

const UNFILED: Filing = { section: null, storyline: null, topics: [] };

/**
 * A paper in memory, to which a log of publications and reads is told in the order of time, and
 * which can be asked at any moment what it would show. What is asked changes nothing, and no answer
 * knows more than what was told before it.
 */
export class ReplayedPaper {
  #numbers = new Numbering();
  #model = new ReadingModel();
  #counts = new ReadCounts();
  #copies = new CopyFinder();
  #filed = new Map<number, Filing>();
  #ranked = new Map<string, RankedStory>();
  #readers = new LoggedReaders();

  publish({ id, time, text, section, storyline, topics }: LoggedStory): void {
    const number = this.#numbers.of(id);
    this.#model.publish(number, time, ORDINARY_WEIGHT, time);
    this.#filed.set(number, { section, storyline, topics });
    this.#ranked.set(id, { id, publishedAt: time, section, topics });
    if (text !== '') this.#copies.put(id, text, time);
  }

  read(logged: LoggedRead): void {
    const { time, story } = logged;
    const number = this.#numbers.of(story);
    if (!this.#ranked.has(story)) {
      this.#ranked.set(story, { id: story, publishedAt: time, section: null, topics: [] });
    }
    const { visit, last, again } = this.#readers.read(number, logged);
    this.#model.read(number, time, visit, again, last);
    this.#counts.add(story, time);
  }

  recommend(asked: RecommendationAsked): Answered[] {
    const { time, limit } = asked;
    const { visit, last, read } = this.#readers.at(asked);
    const readOn = visit.map((story) => this.#readOnAfter(story, time));
    const liking = this.#model.liking(last);
    const numbers = asked.candidates
      ? asked.candidates.map((id) => this.#numbers.of(id))
      : this.#candidates(readOn, time);
    const interests = this.#interests(visit);
    const candidates = [...new Set(numbers)]
      .filter((story) => !read.has(story))
      .map((story) => this.#candidate(story, { interests, liking }, time));
    return recommend(candidates, readOn, { limit, seed: asked.id }).map((entry) =>
      this.#named(entry),
    );
  }

  rank({ time, list, window, section, limit }: RankingAsked): Answered[] {
    if (!isWindow(window)) return [];
    const stories = [...this.#ranked.values()].filter(
      ({ id }) => this.#copies.originalOf(id) === id,
    );
    const options = { window, now: time };
    const [ranked, why] =
      list === 'trending'
        ? [trending(this.#counts, stories, options), 'speed']
        : [mostRead(this.#counts, stories, options), 'readers'];
    const filed = ranked.filter(
      ({ id }) => section === null || this.#ranked.get(id)?.section === section,
    );
    return filed.slice(0, limit).map((entry) => ({ ...entry, why }));
  }

  #readOnAfter(story: number, time: Millis): ReadOn<number> {
    const { next, popular } = this.#model.after(story, time);
    return { popular, next: new Map(next.map((entry) => [entry.story, entry])) };
  }

  #candidates(readOn: readonly ReadOn<number>[], time: Millis): number[] {
    return [...this.#model.pool(time), ...readOn.flatMap(({ next }) => [...next.keys()])];
  }

  #candidate(
    story: number,
    { interests, liking }: { interests: Interests; liking: (story: number) => number },
    time: Millis,
  ): Candidate<number> {
    const filing = this.#filed.get(story) ?? UNFILED;
    const id = this.#numbers.id(story);
    const originalId = this.#copies.originalOf(id);
    const original = originalId === id ? story : this.#numbers.of(originalId);
    const { lift, ...chance } = this.#model.chance(story, time);
    return {
      ...chance,
      lift: lift + liking(story),
      original,
      section: filing.section,
      storyline: filing.storyline,
      affinity: affinityTo(interests, filing),
      appeal: 1,
      tried: UNTRIED,
    };
  }

  #interests(visit: readonly number[]): Interests {
    const filings = visit.map((story) => this.#filed.get(story) ?? UNFILED);
    return {
      sections: named(filings.flatMap(({ section }) => section ?? [])),
      storylines: named(filings.flatMap(({ storyline }) => storyline ?? [])),
      topics: named(filings.flatMap(({ topics }) => topics)),
    };
  }

  #named({ story, score, why }: Recommended<number>): Answered {
    return { id: this.#numbers.id(story), score, why };
  }
}

const named = (names: readonly string[]) => new Map(names.map((name) => [name, name]));
