import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { z } from 'zod';
import { apiRoutes } from '../../../src/desk/api/api.ts';
import { TAGS } from '../../../src/desk/api/tags.ts';
import { deskRoutes } from '../../../src/desk/routes.ts';
import { openStore } from '../../../src/store/store.ts';

const store = await openStore(':memory:');
after(() => store.close());
const nobody = async () => assert.fail('nothing is asked for here');
const deps = {
  ...{ store, clock: () => 0, baseUrl: 'https://tide.example', trustProxy: false },
  ...{ findFeeds: nobody, post: nobody, forYou: nobody, find: nobody, mediaFolder: '' },
};

const FORMS = deskRoutes({ ...deps, config: deps, failed: nobody })
  .routes.filter(({ method }) => method === 'POST')
  .map(({ path }) => path.replace(/^\/desk/, ''));

const { paths = {} } = apiRoutes(deps).getOpenAPI31Document({
  openapi: '3.1.0',
  info: { title: 'Parity', version: '1' },
});
const OPERATIONS = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
);

const tagged = z.object({ tags: z.tuple([z.string()]) });

/** What a program has no part in: it comes with a key, and has no password, device or session. */
const BROWSER = 'of a person in a browser';

/** Each form of the desk, and the operation of the API that does the very same. */
const SAME: Record<string, string> = {
  '/sign-in': BROWSER,
  '/sign-in/code': BROWSER,
  '/sign-in/passkey/options': BROWSER,
  '/sign-in/passkey': BROWSER,
  '/sign-out': BROWSER,
  '/forgotten': BROWSER,
  '/password/:secret': BROWSER,
  '/invitation/:secret': BROWSER,
  '/account/name': BROWSER,
  '/account/password': BROWSER,
  '/account/sessions/others/end': BROWSER,
  '/account/sessions/:id/end': BROWSER,
  '/account/two-factor': BROWSER,
  '/account/two-factor/confirmation': BROWSER,
  '/account/two-factor/removal': BROWSER,
  '/account/calendar': BROWSER,
  '/account/calendar/end': BROWSER,
  '/account/recovery-codes': BROWSER,
  '/account/passkeys/options': BROWSER,
  '/account/passkeys': BROWSER,
  '/account/passkeys/:id/removal': BROWSER,
};

/** Forms whose operation is still to be written; each is struck out when it is there. */
const OWED: string[] = [];

describe('Whatever a form of the desk does', () => {
  it('has an operation of the API that does the same, or a reason to have none', () => {
    const known = new Set([...Object.keys(SAME), ...OWED]);
    assert.ok(FORMS.length > 10, 'the forms were found');
    assert.deepEqual(
      FORMS.filter((path) => !known.has(path)),
      [],
      'forms that the table does not name: give each its operation',
    );
  });

  it('is named in the table by a form and an operation that there are', () => {
    const named = [...Object.keys(SAME), ...OWED].filter((path) => !FORMS.includes(path));
    assert.deepEqual(named, [], 'no form has these addresses any more');
    const missing = Object.entries(SAME).filter(
      ([, operation]) => operation !== BROWSER && !OPERATIONS.includes(operation),
    );
    assert.deepEqual(missing, [], 'the API has no such operations');
  });

  it('keeps to the browser only what a person does about their own way in', () => {
    const own = /^\/(sign-in|sign-out|forgotten|password|invitation|account)(\/|$)/;
    const others = Object.entries(SAME).filter(
      ([path, operation]) => (operation === BROWSER) !== own.test(path),
    );
    assert.deepEqual(others, []);
  });
});

describe('The description of the API', () => {
  it('gives each address once below /api/v1', () => {
    const odd = Object.keys(paths).filter((path) => !/^\/api\/v1\/(?!api\/)/.test(path));
    assert.deepEqual(odd, []);
  });

  it('says of each subject what it is about', () => {
    const used = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((operation) => tagged.parse(operation).tags[0]),
    );
    const told = TAGS.map(({ name }) => name);
    assert.deepEqual([...new Set(used)].toSorted(), told.toSorted());
  });
});
