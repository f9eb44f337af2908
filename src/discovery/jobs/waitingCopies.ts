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
  #arrivals = 0;

  /** `paper` knows the published stories. */
  constructor(paper: CopyFinder) {
    this.#paper = paper;
  }

  /** Takes in what waits; the paper is in already. */
  async readAll(store: Store, now: Millis): Promise<void> {
    for (const story of await lastWaiting(store, WAITING_KEPT))
      await this.#compare(store, story, now);
  }

  /** Takes up those of the stories that changed which wait, and forgets those that wait no more. */
  async follow(store: Store, changed: readonly string[], now: Millis): Promise<void> {
    const waiting = await waitingAmong(store, changed);
    for (const id of changed) this.#waiting.remove(id);
    for (const story of waiting) await this.#compare(store, story, now);
  }

  async #compare(store: Store, { id, text }: WaitingStory, now: Millis) {
    const published = this.#paper.alike(id, text);
    const before = this.#waiting.alike(id, text);
    this.#waiting.put(id, text, this.#arrivals++);
    const likest = [...published, ...before].slice(0, SHOWN);
    await writeLikelyCopies(store, id, likest, now);
  }
}
