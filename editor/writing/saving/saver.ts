import type { DeskStory, StoryChanges } from '../../api/shapes.ts';
import { type Draft, differing, draftOf } from './draft.ts';

/** What is sent after a pause in the writing, and at the latest; milliseconds. */
const PAUSE = 1_500;
const AT_THE_LATEST = 5_000;
/** How long until the desk is asked again when it could not be reached. */
const AGAIN = 4_000;

/** How many of them are remembered: a network that is gone answers none. */
const MOST_UNANSWERED = 4;

/** What became of a change that was sent. */
export type Sent =
  | { outcome: 'saved'; story: DeskStory; etag: string }
  | { outcome: 'stale'; current: DeskStory; etag: string }
  | { outcome: 'held'; holder: string }
  | { outcome: 'refused'; why: string }
  | { outcome: 'unreachable' };

/** Where saving stands; shown in one place. */
export type Saving =
  | { state: 'saved'; at: Date | null }
  | { state: 'changed' | 'saving' | 'offline' }
  | { state: 'conflict'; mine: Draft; current: DeskStory; etag: string }
  | { state: 'held'; holder: string }
  | { state: 'refused'; why: string };

/**
 * Changes that the desk does not have yet, as they are kept on this machine; `before` is what stood
 * in the same fields when they were written, `unanswered` what was sent without an answer: the desk
 * may have it all the same.
 */
export type Kept = {
  changes: StoryChanges;
  before: StoryChanges;
  unanswered: StoryChanges[];
  etag: string;
};

export type Saver = {
  change(changes: StoryChanges): void;
  /** Sends what is waiting, now; true when the desk has everything. */
  flush(): Promise<boolean>;
  /** Ends a conflict: what was written here is put over what stands there, or given up. */
  resolve(choice: 'mine' | 'theirs'): void;
  /** Goes on from the story as an act or somebody else has left it. */
  accept(story: DeskStory, etag: string): void;
  stop(): void;
};

type Setting = {
  story: DeskStory;
  etag: string;
  /** What was kept from an earlier sitting. */
  kept: Kept | undefined;
  send(changes: StoryChanges, etag: string): Promise<Sent>;
  /** Keeps changes on this machine until they are saved; null drops them. */
  keep(kept: Kept | null): Promise<void>;
  tell(saving: Saving, story: DeskStory): void;
};

/**
 * Saves what is written: on this machine at once, at the desk after a pause. It never overwrites what
 * somebody else has written meanwhile: where the same field was changed, the writer chooses.
 */
export function createSaver({ story, etag, kept, send, keep, tell }: Setting): Saver {
  let base = story;
  /** The story as whoever writes here has seen it. */
  let seen: Draft = { ...draftOf(story), ...kept?.before };
  let tag = etag;
  let unanswered = kept?.unanswered ?? [];
  let waiting: StoryChanges = {};
  /** Sent, and not answered yet. */
  let onItsWay: StoryChanges = {};
  let sending: Promise<void> | null = null;
  let conflict: { current: DeskStory; etag: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWaiting = 0;

  const isIdle = () => Object.keys(waiting).length === 0;
  function keepUnsaved() {
    const changes = { ...onItsWay, ...waiting };
    const isNothing = Object.keys(changes).length === 0;
    void keep(isNothing ? null : { changes, before: only(seen, changes), unanswered, etag: tag });
  }

  function later(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  function change(changes: StoryChanges) {
    if (isIdle()) firstWaiting = Date.now();
    waiting = { ...waiting, ...changes };
    keepUnsaved();
    if (conflict) return;
    if (!sending) tell({ state: 'changed' }, base);
    later(Math.max(0, Math.min(PAUSE, firstWaiting + AT_THE_LATEST - Date.now())));
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (sending) await sending;
    if (isIdle() || conflict) return isIdle();
    sending = sendWaiting().finally(() => {
      sending = null;
    });
    await sending;
    return isIdle();
  }

  async function sendWaiting() {
    onItsWay = waiting;
    waiting = {};
    unanswered = [...unanswered.slice(-MOST_UNANSWERED), onItsWay];
    keepUnsaved();
    tell({ state: 'saving' }, base);
    const sent = await send(onItsWay, tag);
    if (sent.outcome !== 'saved') waiting = { ...onItsWay, ...waiting };
    onItsWay = {};
    if (sent.outcome !== 'unreachable') unanswered = unanswered.slice(0, -1);
    if (sent.outcome === 'saved') {
      stand(sent.story, sent.etag, new Date());
      return;
    }
    keepUnsaved();
    if (sent.outcome === 'stale') stale(sent.current, sent.etag);
    else if (sent.outcome === 'unreachable') {
      tell({ state: 'offline' }, base);
      later(AGAIN);
    } else if (sent.outcome === 'held') tell({ state: 'held', holder: sent.holder }, base);
    else tell({ state: 'refused', why: sent.why }, base);
  }

  /** Goes on from what the desk has now. */
  function stand(story: DeskStory, etag: string, at: Date | null) {
    base = story;
    seen = draftOf(story);
    tag = etag;
    unanswered = [];
    keepUnsaved();
    if (isIdle()) tell({ state: 'saved', at }, base);
    else {
      tell({ state: 'changed' }, base);
      later(PAUSE);
    }
  }

  /**
   * What others changed in fields that were left alone here is no conflict, nor is what was sent from
   * here and never answered.
   */
  function stale(current: DeskStory, etag: string) {
    const theirs = draftOf(current);
    const disputed = differing(seen, theirs, waiting).filter((name) =>
      unanswered.every((sent) => differing({ ...seen, ...sent }, theirs, waiting).includes(name)),
    );
    if (disputed.length === 0) {
      base = current;
      tag = etag;
      later(0);
      return;
    }
    conflict = { current, etag };
    tell({ state: 'conflict', mine: { ...draftOf(current), ...waiting }, current, etag }, base);
  }

  function resolve(choice: 'mine' | 'theirs') {
    if (!conflict) return;
    const { current, etag } = conflict;
    conflict = null;
    if (choice === 'theirs') waiting = {};
    stand(current, etag, null);
    if (choice === 'mine') void flush();
  }

  function accept(story: DeskStory, etag: string) {
    if (isIdle()) stand(story, etag, null);
    else stale(story, etag);
  }

  return { change, flush, resolve, accept, stop: () => clearTimeout(timer) };
}

/** The fields of a draft that `among` has. */
const only = (draft: Draft, among: StoryChanges): StoryChanges =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => name in among));
