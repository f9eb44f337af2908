import { Background } from './background.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { LiveStorylines } from './liveStorylines.ts';
import { type Report, reportOf, type Told } from './report.ts';
import { Storyline } from './storyline.ts';
import { JOIN_ODDS, LEARNED, oddsOf, type Weights } from './weights.ts';

export type Candidate = { storyline: Storyline; evidence: Evidence };

/**
 * Groups stories into storylines as they arrive, in one pass: each is placed by what came before it
 * and never moved, and a storyline keeps its id. Stories come in the order of their times.
 */
export class Grouping {
  #background = new Background();
  #live = new LiveStorylines(this.#background);
  #weights: Weights;
  #begun = 0;

  constructor(weights: Weights = LEARNED) {
    this.#weights = weights;
  }

  /** Places a story; the storyline that it continues or begins. */
  place(story: Told): Storyline {
    const report = reportOf(story);
    return this.put(report, this.choose(this.candidates(report)));
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
  choose(candidates: readonly Candidate[]): Storyline | null {
    let chosen: Storyline | null = null;
    let best = JOIN_ODDS;
    for (const { storyline, evidence } of candidates) {
      const odds = oddsOf(evidence, this.#weights);
      if (odds <= best) continue;
      best = odds;
      chosen = storyline;
    }
    return chosen;
  }

  /** Puts a report into a storyline, a new one where none is given. */
  put(report: Report, chosen: Storyline | null): Storyline {
    const storyline = chosen ?? new Storyline(`s${++this.#begun}`, report.publishedAt);
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
