import assert from 'node:assert/strict';
import { it } from 'node:test';
import { correct, correction } from '../../src/desk/correction.ts';
import { chooseHeadline } from '../../src/desk/headlineChoice.ts';
import { endTrial, headlinesToTry, tryHeadlines } from '../../src/desk/headlineTest.ts';
import { updateStory } from '../../src/desk/update.ts';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { DAY } from '../../src/lib/clock.ts';
import { cardsOf } from '../../src/store/cards.ts';
import { withHeadlinesTried } from '../../src/store/headlinesTried.ts';
import { undecidedHeadlineTests } from '../../src/store/headlineTests.ts';
import { latestStories } from '../../src/store/latestStories.ts';
import { manuscriptOf } from '../../src/store/manuscript.ts';
import { revisionsOf } from '../../src/store/revisions.ts';
import type { Store } from '../../src/store/store.ts';
import { putWorkingCopy, workingCopyOf } from '../../src/store/workingCopies.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { trialOf } from '../support/headlines.ts';
import { NOW, publish } from '../support/press.ts';

const by = { actor: 'ada@tide.example', now: NOW };
const [FIRST, SECOND_ONE, THIRD] = ['Fog at the quay', 'Ferries wait in fog', 'No ferry till noon'];
const others = headlinesToTry.parse({ headlines: [SECOND_ONE, THIRD] });

let stories = 0;

async function tried(store: Store) {
  const storyId = await publish(store, { headline: FIRST, key: `tried ${++stories}` });
  await tryHeadlines(store, storyId, others, by);
  return { storyId, testId: (await trialOf(store, storyId)).id };
}

async function storyIn(store: Store, id: string) {
  return store.db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The headlines of the one story of a page that has several at that time; null where none has. */
async function shown(store: Store, now: number) {
  const stories = await latestStories(store, {}, { limit: 9 }, now);
  const cards = await withHeadlinesTried(store, await cardsOf(store, stories), now);
  return cards.find(({ tried }) => tried)?.tried?.headlines ?? null;
}

onEveryDatabase('Several headlines of a story', (open) => {
  it('are shown from now on, one trial at a time, until their time is over', async () => {
    const store = await open();
    const { storyId } = await tried(store);
    assert.deepEqual(await shown(store, NOW), [FIRST, SECOND_ONE, THIRD]);
    await assert.rejects(tryHeadlines(store, storyId, others, by), /being tried already/);
    assert.deepEqual(await shown(store, NOW + 3 * DAY - 1), [FIRST, SECOND_ONE, THIRD]);
    assert.equal(await shown(store, NOW + 3 * DAY), null);
    assert.equal((await undecidedHeadlineTests(store)).length, 1, 'it waits for a decision');
    await tryHeadlines(store, storyId, others, { ...by, now: NOW + 4 * DAY });
    assert.equal((await undecidedHeadlineTests(store)).length, 1, 'the new one takes its place');
    const reasons = (await revisionsOf(store.db, storyId)).map(({ reason }) => reason);
    assert.equal(reasons[0], `headlines tried beside its own: “${SECOND_ONE}” and “${THIRD}”`);
  });

  it('are refused for what readers do not see, and where two are the same', async () => {
    const store = await open();
    const draft = await publish(store, { headline: FIRST, status: 'draft' });
    await assert.rejects(tryHeadlines(store, draft, others, by), /is a draft/);
    const later = await publish(store, { headline: 'Held until tomorrow' });
    const set = { embargoedUntil: NOW + DAY };
    await store.db.updateTable('stories').set(set).where('id', '=', later).execute();
    await assert.rejects(tryHeadlines(store, later, others, by), /do not see the story yet/);
    const out = await publish(store, { headline: THIRD });
    await assert.rejects(tryHeadlines(store, out, others, by), /are the same/);
    await assert.rejects(endTrial(store, out, by), /No headlines/);
    await assert.rejects(chooseHeadline(store, out, { number: 1 }, by), /No headlines/);
    assert.equal(await shown(store, NOW), null);
  });

  it('end when the story is corrected, withdrawn or gets another headline, but not by other words', async () => {
    const store = await open();
    const correcting = correction.parse({ kind: 'correction', text: 'It was the other quay.' });
    const ends: [string, (id: string) => Promise<void>][] = [
      ['corrected', (id) => correct(store, id, correcting, by)],
      ['withdrawn', (id) => withdraw(store, id, { reason: 'It was not so at all.' }, by)],
      ['reworded', (id) => updated(store, id, { headline: 'Fog lifts' })],
    ];
    for (const [outcome, end] of ends) {
      const { storyId } = await tried(store);
      await updated(store, storyId, { standfirst: 'More of it.' });
      assert.equal((await trialOf(store, storyId)).outcome, null, 'a new standfirst ends nothing');
      await end(storyId);
      const { endsAt, endedBy, ...rest } = await trialOf(store, storyId);
      assert.deepEqual([rest.outcome, endsAt, endedBy], [outcome, NOW, by.actor]);
    }
    const { storyId } = await tried(store);
    const headline = 'From the source, anew';
    await store.db.updateTable('stories').set({ headline }).where('id', '=', storyId).execute();
    assert.equal(await shown(store, NOW), null, 'another headline from whatever hand');
    await assert.rejects(chooseHeadline(store, storyId, { number: 1 }, by), /another headline/);
    await tryHeadlines(store, storyId, others, { ...by, now: NOW + 1 });
    assert.deepEqual(await shown(store, NOW + 1), [headline, SECOND_ONE, THIRD]);
  });

  it('become the story’s own by an editor’s choice, as an update that is logged', async () => {
    const store = await open();
    const { storyId } = await tried(store);
    const copy = await manuscriptOf(store.db, await storyIn(store, storyId));
    const prepared = { ...copy, standfirst: 'In preparation.' };
    await putWorkingCopy(store.db, storyId, prepared, { actor: by.actor, at: NOW });
    const later = { ...by, now: NOW + 4 * DAY };
    await assert.rejects(chooseHeadline(store, storyId, { number: 3 }, later), /no such headline/);
    const before = await storyIn(store, storyId);
    await chooseHeadline(store, storyId, { number: 1 }, later);
    const story = await storyIn(store, storyId);
    assert.deepEqual([story.headline, story.path], [SECOND_ONE, before.path], 'the address stays');
    assert.deepEqual([story.correctedAt, story.body], [null, before.body]);
    const { endsAt, chosen, outcome } = await trialOf(store, storyId);
    assert.deepEqual([outcome, chosen, endsAt], ['chosen', 1, NOW + 3 * DAY]);
    const [revision] = await revisionsOf(store.db, storyId);
    assert.match(revision?.reason ?? '', /^update: headline chosen after a trial/);
    assert.equal((await workingCopyOf(store.db, storyId))?.headline, SECOND_ONE);
    await assert.rejects(chooseHeadline(store, storyId, { number: 2 }, later), /No headlines/);
  });
});

async function updated(store: Store, id: string, different: object) {
  const copy = await manuscriptOf(store.db, await storyIn(store, id));
  await putWorkingCopy(store.db, id, { ...copy, ...different }, { actor: by.actor, at: NOW });
  await updateStory(store, id, { substantial: false, note: '' }, by);
}
