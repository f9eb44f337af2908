import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { DeskStory, StoryChanges } from '../../editor/api/shapes.ts';
import {
  createSaver,
  type Kept,
  type Saving,
  type Sent,
} from '../../editor/writing/saving/saver.ts';

const STORY: DeskStory = {
  ...{
    id: 'ferry',
    slug: 'ferry',
    headline: 'Ferry late',
    standfirst: 'By an hour',
    dateline: null,
  },
  ...{ status: 'draft', stage: null, kind: 'report', language: 'en', direction: 'ltr', weight: 5 },
  ...{ section: null, authors: [], contributors: [], topics: [], assignee: null, holder: null },
  ...{ wordCount: 0, changedAt: '2026-11-25T12:00:00Z', publishedAt: null, scheduledFor: null },
  ...{ embargoedUntil: null, unpublishedChanges: false, doubts: 0, copyOf: null, picture: null },
  ...{ body: { type: 'doc', content: [] }, sources: [], showSources: false, live: null, url: null },
};

/** A desk that holds one story, and a writer's saver over it; its clock is the test's. */
function sitting(test: TestContext, setting: { kept?: Kept; etag?: string } = {}) {
  test.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const desk = { story: STORY, version: 1, reachable: true, sent: [] as StoryChanges[] };
  let kept: Kept | null = setting.kept ?? null;
  const states: Saving[] = [];
  const tag = () => `v${desk.version}`;
  const put = (changes: StoryChanges) => {
    const { headline = desk.story.headline, standfirst = desk.story.standfirst } = changes;
    desk.story = { ...desk.story, headline, standfirst };
    desk.version++;
  };
  const send = async (changes: StoryChanges, etag: string): Promise<Sent> => {
    if (!desk.reachable) return { outcome: 'unreachable' };
    desk.sent.push(changes);
    if (etag !== tag()) return { outcome: 'stale', current: desk.story, etag: tag() };
    put(changes);
    return { outcome: 'saved', story: desk.story, etag: tag() };
  };
  const open = () =>
    createSaver({
      ...{ story: desk.story, etag: setting.kept?.etag ?? tag(), kept: setting.kept, send },
      keep: async (next) => {
        kept = next;
      },
      tell: (saving) => states.push(saving),
    });
  /** Lets time pass, and what waits for it happen. */
  const pass = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 500) {
      test.mock.timers.tick(500);
      await new Promise(setImmediate);
    }
  };
  return { desk, put, open, pass, kept: () => kept, state: () => states.at(-1) };
}

describe('Saving', () => {
  it('keeps every change here at once and sends it after a pause, once', async (test) => {
    const { desk, open, pass, kept, state } = sitting(test);
    const saver = open();
    saver.change({ headline: 'Ferry la' });
    saver.change({ headline: 'Ferry lately' });
    assert.deepEqual(kept()?.changes, { headline: 'Ferry lately' });
    assert.equal(desk.sent.length, 0);
    await pass(2_000);
    assert.deepEqual(desk.sent, [{ headline: 'Ferry lately' }]);
    assert.equal(state()?.state, 'saved');
    assert.equal(kept(), null);
  });

  it('sends after five seconds even while somebody goes on writing', async (test) => {
    const { desk, open, pass } = sitting(test);
    const saver = open();
    for (let second = 0; second < 6; second++) {
      saver.change({ headline: `Ferry ${second}` });
      await pass(1_000);
    }
    assert.ok(desk.sent.length >= 1);
  });

  it('keeps on this machine what cannot be sent, and sends it when the desk is back', async (test) => {
    const { desk, open, pass, kept, state } = sitting(test);
    const saver = open();
    desk.reachable = false;
    saver.change({ headline: 'Written on the train' });
    await pass(3_000);
    assert.equal(state()?.state, 'offline');
    saver.change({ standfirst: 'In a tunnel' });
    assert.deepEqual(kept()?.changes, {
      headline: 'Written on the train',
      standfirst: 'In a tunnel',
    });
    desk.reachable = true;
    await pass(6_000);
    assert.equal(desk.story.headline, 'Written on the train');
    assert.equal(desk.story.standfirst, 'In a tunnel');
    assert.equal(state()?.state, 'saved');
    assert.equal(kept(), null);
  });

  it('lets the writer choose where the same field was changed elsewhere', async (test) => {
    for (const choice of ['mine', 'theirs'] as const) {
      test.mock.timers.reset();
      const { desk, put, open, pass, state } = sitting(test);
      const saver = open();
      put({ headline: 'Theirs' });
      saver.change({ headline: 'Mine' });
      await pass(2_000);
      const saving = state();
      assert.ok(saving?.state === 'conflict');
      assert.deepEqual([saving.mine.headline, saving.current.headline], ['Mine', 'Theirs']);
      assert.equal(desk.story.headline, 'Theirs', 'nothing is overwritten');
      saver.resolve(choice);
      await pass(1_000);
      assert.equal(desk.story.headline, choice === 'mine' ? 'Mine' : 'Theirs');
      assert.equal(state()?.state, 'saved');
    }
  });

  it('goes on by itself where another field was changed elsewhere', async (test) => {
    const { desk, put, open, pass, state } = sitting(test);
    const saver = open();
    put({ standfirst: 'Theirs' });
    saver.change({ headline: 'Mine' });
    await pass(3_000);
    assert.deepEqual([desk.story.headline, desk.story.standfirst], ['Mine', 'Theirs']);
    assert.equal(state()?.state, 'saved');
  });

  it('asks before it goes on over what somebody else has left when the story is taken back', async (test) => {
    const { desk, put, open, pass, state } = sitting(test);
    const saver = open();
    desk.reachable = false;
    saver.change({ headline: 'Mine' });
    await pass(2_000);
    put({ headline: 'Theirs' });
    saver.accept(desk.story, 'v2');
    assert.equal(state()?.state, 'conflict');
    desk.reachable = true;
    await pass(6_000);
    assert.equal(desk.story.headline, 'Theirs');
  });

  it('is in no conflict with itself where an answer was lost on the way', async (test) => {
    const { desk, put, open, pass, state } = sitting(test);
    const saver = open();
    desk.reachable = false;
    saver.change({ headline: 'Sent' });
    await pass(2_000);
    put({ headline: 'Sent' }); // it had come to the desk after all
    saver.change({ headline: 'Sent, and more' });
    desk.reachable = true;
    await pass(6_000);
    assert.equal(desk.story.headline, 'Sent, and more');
    assert.equal(state()?.state, 'saved');
  });

  it('takes up what an earlier sitting left, and never over what came meanwhile', async (test) => {
    const left: Kept = {
      changes: { headline: 'Left behind' },
      before: { headline: 'As it was before' },
      unanswered: [],
      etag: 'v0',
    };
    const { desk, open, pass, state } = sitting(test, { kept: left });
    open().change(left.changes);
    await pass(2_000);
    assert.equal(state()?.state, 'conflict');
    assert.equal(desk.story.headline, 'Ferry late');
  });

  it('keeps what is written while a change is on its way', async (test) => {
    const { desk, open, pass } = sitting(test);
    const saver = open();
    saver.change({ headline: 'First' });
    const sending = saver.flush();
    saver.change({ headline: 'Second' });
    await sending;
    await pass(3_000);
    assert.deepEqual(
      desk.sent.map(({ headline }) => headline),
      ['First', 'Second'],
    );
  });
});
