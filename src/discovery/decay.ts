import type { Millis } from '../lib/clock.ts';

const FIRST_ROWS = 1_024;

/**
 * Counters that forget: each row holds one count for every half-life and the time of its last
 * change, `S <- S * 2^(-dt / halfLife) + amount`. Rows are made by using them.
 */
export class DecayedCounters {
  readonly width: number;
  #rates: Float64Array;
  #values: Float32Array;
  #times: Float64Array;

  constructor(halfLives: readonly Millis[]) {
    this.width = halfLives.length;
    this.#rates = Float64Array.from(halfLives, (halfLife) => Math.LN2 / halfLife);
    this.#values = new Float32Array(FIRST_ROWS * this.width);
    this.#times = new Float64Array(FIRST_ROWS);
  }

  /** Counts `amount` in a row. A time before the row's last is taken as that last one. */
  add(row: number, time: Millis, amount = 1): void {
    if (row >= this.#times.length) this.#grow(row);
    const start = row * this.width;
    const passed = Math.max(0, time - (this.#times[row] ?? 0));
    for (let at = 0; at < this.width; at++) {
      const kept = Math.exp(-passed * (this.#rates[at] ?? 0));
      this.#values[start + at] = (this.#values[start + at] ?? 0) * kept + amount;
    }
    if (passed > 0) this.#times[row] = time;
  }

  /** One count of a row, by the place of its half-life, as it stands at `time`. */
  at(row: number, place: number, time: Millis): number {
    const value = this.#values[row * this.width + place] ?? 0;
    if (value === 0) return 0;
    const passed = Math.max(0, time - (this.#times[row] ?? 0));
    return value * Math.exp(-passed * (this.#rates[place] ?? 0));
  }

  /** All counts of a row as they stand at `time`, into `counts`. */
  fill(row: number, time: Millis, counts: Float64Array): void {
    const start = row * this.width;
    const passed = Math.max(0, time - (this.#times[row] ?? 0));
    for (let at = 0; at < this.width; at++) {
      const value = this.#values[start + at] ?? 0;
      counts[at] = value === 0 ? 0 : value * Math.exp(-passed * (this.#rates[at] ?? 0));
    }
  }

  /** When the row last changed; 0 where it never did. */
  lastChange(row: number): Millis {
    return this.#times[row] ?? 0;
  }

  clear(row: number): void {
    if (row >= this.#times.length) return;
    this.#values.fill(0, row * this.width, (row + 1) * this.width);
    this.#times[row] = 0;
  }

  #grow(row: number) {
    const rows = Math.max(row + 1, this.#times.length * 2);
    const values = new Float32Array(rows * this.width);
    values.set(this.#values);
    this.#values = values;
    const times = new Float64Array(rows);
    times.set(this.#times);
    this.#times = times;
  }
}
