import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import { openStore } from '../../src/store/store.ts';
import { desk } from '../support/desk.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, Date.now);
const administrator = await signedIn('administrator');
const contributor = await signedIn('contributor');

const source = await readFile(new URL('../../editor/views.ts', import.meta.url), 'utf8');
const views = [...source.matchAll(/^ {2}\['(\/desk[^']*)'/gm)].map(([, path = '']) =>
  path.replace(':id', 'some'),
);

/** Whether an answer is the page that the application fills. */
const isItsPage = (text: string) => text.includes('<main id="main"><noscript>');

describe('The views of the desk’s application', () => {
  it('are each answered with its page', async () => {
    assert.ok(views.length >= 5, 'the table of views was read');
    const answers = await Promise.all(
      views.map(async (path) => {
        const response = await administrator.ask(path);
        return [path, response.status, isItsPage(await response.text())];
      }),
    );
    assert.deepEqual(
      answers,
      views.map((path) => [path, 200, true]),
    );
  });

  it('are kept from those who may not see what is there', async () => {
    const statuses = await Promise.all(
      ['/desk', '/desk/media', '/desk/calendar', '/desk/redirects'].map(
        async (path) => (await contributor.ask(path)).status,
      ),
    );
    assert.deepEqual(statuses, [200, 200, 403, 403]);
  });
});
