import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Arrival } from '../../../src/store/arrival.ts';
import { saveArrival } from '../../../src/store/arrivals.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { arrival } from '../../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, NOW);
const editor = await signedIn('editor');
const administrator = await signedIn('administrator');

const story = async (status: Arrival['status'], headline: string) => {
  const by = { actor: 'test', now: NOW - 1 };
  return (await saveArrival(store, arrival({ headline, status }), by)).storyId;
};
const published = await story('published', 'Fog over the quay');

describe('An act upon a story', () => {
  const text = 'A good long sentence.';
  const INCOMPLETE: [string, object, string, RegExp][] = [
    ['withdrawal', { reason: 'no' }, 'reason', /readers will see it/],
    ['withdrawal', {}, 'reason', /readers will see it/],
    ['exclusion', { reason: 'no' }, 'reason', /Say why, in a sentence/],
    ['correction', { kind: 'correction', text: '' }, 'text', /what is right/],
    ['correction', { kind: 'gossip', text }, 'kind', /correction or a clarification/],
    ['correction', { kind: 'correction', text, wrong: 'x' }, 'right', /both the wrong/],
    [
      'correction',
      { kind: 'correction', text, wrong: 'zz', right: 'y' },
      'wrong',
      /“zz” do not stand/,
    ],
  ];
  for (const [name, said, field, says] of INCOMPLETE) {
    it(`is not done without what it needs (${name} ${JSON.stringify(said)})`, async () => {
      const { status, body } = await editor.api('POST', `/stories/${published}/${name}`, said);
      assert.deepEqual([status, body.field], [422, field]);
      assert.match(body.title, says);
    });
  }

  const STATES: [string, Arrival['status'], string, number][] = [
    ['editor', 'draft', 'publication', 204],
    ['editor', 'published', 'correction', 204],
    ['editor', 'published', 'withdrawal', 204],
    ['editor', 'withdrawn', 'restoration', 403],
    ['administrator', 'withdrawn', 'restoration', 204],
    ['administrator', 'published', 'restoration', 409],
    ['administrator', 'published', 'publication', 409],
    ['editor', 'draft', 'withdrawal', 409],
    ['editor', 'draft', 'correction', 409],
    ['editor', 'draft', 'exclusion', 409],
  ];
  for (const [role, status, act, expected] of STATES) {
    it(`of ${act} upon one that is ${status}, by an ${role}: ${expected}`, async () => {
      const id = await story(status, `${role} ${status} ${act}`);
      const said = { kind: 'correction', text: 'It was not so.', reason: 'It was not so.' };
      const who = role === 'editor' ? editor : administrator;
      assert.equal((await who.api('POST', `/stories/${id}/${act}`, said)).status, expected);
    });
  }

  it('is logged with who did it and why', async () => {
    const at = `/stories/${await story('published', 'An advertisement in disguise')}`;
    const reason = 'A tout has been sending robots to it.';
    await editor.api('POST', `${at}/exclusion`, { reason });
    await administrator.api('DELETE', `${at}/exclusion`);
    const { entries } = (await editor.api('GET', `/desk${at}/revisions`)).body;
    assert.deepEqual(
      entries
        .slice(0, 2)
        .map((line: { actor: string; reason: string }) => [line.actor, line.reason]),
      [
        ['The administrator', 'let back into rankings'],
        ['The editor', `kept out of rankings: ${reason}`],
      ],
    );
  });
});
