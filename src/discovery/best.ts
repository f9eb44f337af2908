/** The best few of many that are offered one by one, without sorting the rest. */
export class Best<Entry> {
  #most: number;
  #entries: Entry[] = [];
  #scores: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** What a new entry must exceed to get in. */
  get least(): number {
    return this.#scores.length < this.#most ? Number.NEGATIVE_INFINITY : (this.#scores.at(-1) ?? 0);
  }

  /** Of equals the one offered first stands first. */
  offer(entry: Entry, score: number): void {
    if (this.#most === 0 || score <= this.least) return;
    let low = 0;
    let high = this.#scores.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#scores[middle] ?? 0) >= score) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, entry);
    this.#scores.splice(low, 0, score);
    if (this.#scores.length > this.#most) {
      this.#entries.pop();
      this.#scores.pop();
    }
  }

  /** Best first. */
  list(): Entry[] {
    return this.#entries;
  }
}
