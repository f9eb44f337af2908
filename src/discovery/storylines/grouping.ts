import type { Millis } from '../../lib/clock.ts';
import { Background } from './background.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { LiveStorylines } from './liveStorylines.ts';
import { type Report, reportOf, type Told } from './report.ts';
import { Storyline } from './storyline.ts';
import { JOIN_ODDS, LEARNED, oddsOf, probabilityOf, type Weights } from './weights.ts';

export type Candidate = { storyline: Storyline; evidence: Evidence };

/** Where a story was put, and how likely it is that it continues what was there; 0 for the first. */
export type Placing = { storyline: Storyline; likelihood: number };

export type GroupingOptions = {
  weights?: Weights;
  /** Makes the id of a new storyline; s1, s2, … where nothing is said. */
  newId?: () => string;
};

function counting(): () => string {
  let begun = 0;
  return () => `s${++begun}`;
}

/**
 * Groups stories into storylines as they arrive, in one pass: each is placed by what came before it
 * and never moved, and a storyline keeps its id. Stories come in the order of their times.
 */
export class Grouping {
  #background = new Background();
  #live = new LiveStorylines(this.#background);
  #weights: Weights;
  #newId: () => string;

  constructor({ weights = LEARNED, newId = counting() }: GroupingOptions = {}) {
    this.#weights = weights;
    this.#newId = newId;
  }

  /** Places a story; the storyline that it continues or begins. */
  place(story: Told): Placing {
    const report = reportOf(story);
    const chosen = this.choose(this.candidates(report));
    return {
      storyline: this.put(report, chosen?.storyline ?? null),
      likelihood: chosen?.likelihood ?? 0,
    };
  }

  /** Puts a story where it is known to belong, whatever its words say. */
  keep(story: Told, id: string): void {
    const report = reportOf(story);
    this.#live.expire(report.publishedAt);
    const storyline = this.#live.byId(id) ?? new Storyline(id, report.publishedAt);
    this.#background.add(report);
    this.#live.add(storyline, report);
  }

  /**
   * Has a storyline consist of these stories from now on, in the order of their times; of none: ends
   * it. `goingOn` is when an editor put a story there: it goes on from then, however old its stories.
   */
  replace(id: string, stories: readonly Told[], goingOn: Millis | null = null): void {
    this.#live.remove(id);
    const [first] = stories;
    if (!first) return;
    const storyline = new Storyline(id, first.publishedAt);
    for (const story of stories) this.#live.add(storyline, reportOf(story));
    if (goingOn !== null) storyline.goOnFrom(goingOn);
    this.#live.putInOrder();
  }

  /** The live storylines that a report might continue, with what speaks for and against each. */
  candidates(report: Report): Candidate[] {
    this.#live.expire(report.publishedAt);
    return this.#live.nearest(report).map(({ storyline, cosine }) => ({
      storyline,
      evidence: evidenceFor(report, storyline, cosine, this.#background),
    }));
  }

  /** The likeliest of the candidates, or null where a new storyline is likelier than each. */
  choose(candidates: readonly Candidate[]): Placing | null {
    let chosen: Storyline | null = null;
    let best = JOIN_ODDS;
    for (const { storyline, evidence } of candidates) {
      const odds = oddsOf(evidence, this.#weights);
      if (odds <= best) continue;
      best = odds;
      chosen = storyline;
    }
    return chosen && { storyline: chosen, likelihood: probabilityOf(best) };
  }

  /** Puts a report into a storyline, a new one where none is given. */
  put(report: Report, chosen: Storyline | null): Storyline {
    const storyline = chosen ?? new Storyline(this.#newId(), report.publishedAt);
    this.#background.add(report);
    this.#live.add(storyline, report);
    return storyline;
  }

  /** How many storylines are live. */
  get live(): number {
    return this.#live.size;
  }

  /** How rare a word is in the stream at this moment; for `nameOf`. */
  rarity = (word: string): number => this.#background.rarity(word);
}
