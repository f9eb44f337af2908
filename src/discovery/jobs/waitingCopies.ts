import type { Millis } from '../../lib/clock.ts';
import {
  lastWaiting,
  type WaitingStory,
  waitingAmong,
  writeLikelyCopies,
} from '../../store/likelyCopies.ts';
import type { Store } from '../../store/store.ts';
import { CopyFinder } from '../copies.ts';

/** An inbox with more is not read by anybody; the rest are compared with the paper when they come. */
export const WAITING_KEPT = 5_000;

/** So many are shown with an entry; a text that went round the world is alike to hundreds. */
const SHOWN = 3;

/**
 * Compares what waits in the inbox with the paper and with itself. Apart from the finder of the
 * paper, since nothing that readers see may be folded under what they can not see.
 */
export class WaitingCopies {
  readonly #paper: CopyFinder;
  #waiting = new CopyFinder({ kept: WAITING_KEPT });
  /** In which order they came: of two that are alike the later is the likely copy. */
  #arrivals = new Map<string, number>();
  #came = 0;

  /** `paper` knows the published stories. */
  constructor(paper: CopyFinder) {
    this.#paper = paper;
  }

  /** Takes in what waits; the paper is in already. */
  async readAll(store: Store, now: Millis): Promise<void> {
    for (const story of await lastWaiting(store, WAITING_KEPT)) {
      await this.#compare(store, story, now);
    }
  }

  /**
   * Takes up those of the stories that changed which wait, and forgets those that wait no more. What
   * waits already is compared with those that came out meanwhile.
   */
  async follow(
    store: Store,
    changed: readonly string[],
    published: readonly WaitingStory[],
    now: Millis,
  ): Promise<void> {
    const repeated = published.flatMap(({ id, text }) => this.#waiting.alike(id, text));
    const ids = new Set([...changed, ...repeated.map(({ id }) => id)]);
    const waiting = await waitingAmong(store, [...ids]);
    for (const id of changed) {
      this.#waiting.remove(id);
      this.#arrivals.delete(id);
    }
    for (const story of waiting) await this.#compare(store, story, now);
  }

  async #compare(store: Store, { id, text }: WaitingStory, now: Millis) {
    const arrival = this.#arrivals.get(id) ?? this.#came++;
    const published = this.#paper.alike(id, text);
    const before = this.#waiting
      .alike(id, text)
      .filter((other) => (this.#arrivals.get(other.id) ?? 0) < arrival);
    this.#waiting.put(id, text, arrival);
    this.#arrivals.set(id, arrival);
    const likest = [...published, ...before].slice(0, SHOWN);
    await writeLikelyCopies(store, id, likest, now);
  }
}
