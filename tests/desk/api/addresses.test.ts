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

const { paths = {} } = apiRoutes(deps).getOpenAPI31Document({
  openapi: '3.1.0',
  info: { title: 'Addresses', version: '1' },
});

const tagged = z.object({ tags: z.tuple([z.string()]) });

describe('What changes something at the desk', () => {
  it('is an operation of the API, but for what a person does about their own way in', () => {
    const forms = deskRoutes({ ...deps, config: deps, failed: nobody })
      .routes.filter(({ method }) => method !== 'GET' && method !== 'ALL')
      .map(({ path }) => path);
    const own = /^\/desk\/(sign-in|sign-out|forgotten|password|invitation|account)(\/|$)/;
    assert.ok(forms.length > 15, 'the forms were found');
    assert.deepEqual(
      forms.filter((path) => !own.test(path)),
      [],
      'a second way to an act: give it to the application, over the API',
    );
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
