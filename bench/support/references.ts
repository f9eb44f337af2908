const HOUR = 3_600_000;
const HALF_HOUR = HOUR / 2;

/** The plain reference: the stories most read in the last hour. */
export class LastHour {
  readonly name = 'most read in the last hour';
  #counts = new Map<string, number>();
  #window: { story: string; time: number }[] = [];
  #first = 0;

  read(story: string, time: number) {
    this.#counts.set(story, (this.#counts.get(story) ?? 0) + 1);
    this.#window.push({ story, time });
  }

  best(time: number, _earlier: readonly string[], read: ReadonlySet<string>, k: number): string[] {
    for (;;) {
      const oldest = this.#window[this.#first];
      if (!oldest || oldest.time >= time - HOUR) break;
      this.#first++;
      const left = (this.#counts.get(oldest.story) ?? 1) - 1;
      if (left > 0) this.#counts.set(oldest.story, left);
      else this.#counts.delete(oldest.story);
    }
    return top(this.#counts, read, k);
  }
}

type Decayed = { value: number; time: number };

/**
 * The strongest plain reference: what was read next after each of the last three reads, decayed over
 * half an hour, smoothed by three pseudo-reads of the last half hour's popularity.
 */
export class ReadOnSmoothed {
  readonly name = 'read next, half an hour, smoothed';
  #popular = new Map<string, Decayed>();
  #total: Decayed = { value: 0, time: 0 };
  #after = new Map<string, Map<string, Decayed>>();

  read(story: string, time: number, earlier: readonly string[]) {
    add(this.#popular, story, time);
    this.#total = { value: at(this.#total, time) + 1, time };
    const [last] = earlier;
    if (last === undefined) return;
    const next = this.#after.get(last) ?? new Map<string, Decayed>();
    add(next, story, time);
    this.#after.set(last, next);
    if (this.#popular.size > 3_000) this.#sweep(time);
  }

  best(time: number, earlier: readonly string[], read: ReadonlySet<string>, k: number): string[] {
    const scores = new Map<string, number>();
    const total = at(this.#total, time);
    let smoothing = 0;
    for (const story of earlier) {
      const next = this.#after.get(story) ?? new Map<string, Decayed>();
      const evidence = [...next.values()].reduce((sum, count) => sum + at(count, time), 0);
      smoothing += 3 / (evidence + 3);
      for (const [other, count] of next) {
        scores.set(other, (scores.get(other) ?? 0) + at(count, time) / (evidence + 3));
      }
    }
    for (const [story, count] of this.#popular) {
      scores.set(story, (scores.get(story) ?? 0) + (smoothing * at(count, time)) / total);
    }
    return top(scores, read, k);
  }

  #sweep(time: number) {
    for (const [story, count] of this.#popular) {
      if (at(count, time) < 0.05) this.#popular.delete(story);
    }
  }
}

const at = ({ value, time }: Decayed, now: number) => value * 2 ** ((time - now) / HALF_HOUR);

function add(counts: Map<string, Decayed>, story: string, time: number) {
  const count = counts.get(story);
  counts.set(story, { value: (count ? at(count, time) : 0) + 1, time });
}

function top(scores: Map<string, number>, read: ReadonlySet<string>, k: number): string[] {
  const best: [string, number][] = [];
  for (const entry of scores) {
    const last = best.at(-1);
    if (best.length === k && last && entry[1] <= last[1]) continue;
    if (read.has(entry[0])) continue;
    const place = best.findIndex((other) => other[1] < entry[1]);
    best.splice(place < 0 ? best.length : place, 0, entry);
    if (best.length > k) best.pop();
  }
  return best.map(([story]) => story);
}
