import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf, holds } from '../../../src/desk/api/outline.ts';
import { referencePage } from '../../../src/desk/api/reference.ts';

const named = {
  Story: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string', description: 'Its <name>' },
      state: { enum: ['draft', 'published'] },
      at: { type: ['string', 'null'], format: 'date-time' },
      earlier: { $ref: '#/components/schemas/Story' },
    },
  },
};
const list = {
  type: 'object',
  properties: { entries: { type: 'array', items: { $ref: '#/components/schemas/Story' } } },
};

describe('The page of the API', () => {
  it('names each field of a shape, those within it too, and ends where a shape holds itself', () => {
    const names = fieldsOf(list, named).map(({ name }) => name);
    assert.deepEqual(names.slice(0, 4), [
      'entries',
      'entries[].id',
      'entries[].state',
      'entries[].at',
    ]);
    assert.ok(names.includes('entries[].earlier.id') && names.length < 20);
  });

  it('says what a field holds', () => {
    assert.equal(holds({ $ref: '#/components/schemas/Story' }, named), 'Story');
    assert.equal(holds({ anyOf: [{ type: 'number' }, { type: 'null' }] }, named), 'number | null');
    assert.equal(holds({ type: 'string', format: 'uri' }, named), 'string (uri)');
    assert.equal(holds('nonsense', named), 'anything');
  });

  it('escapes what descriptions say', async () => {
    const page = String(
      await referencePage({
        info: { title: 'Paper', version: '1' },
        tags: [{ name: 'Stories', description: 'What <all> may see.' }],
        paths: {
          '/stories/{id}': {
            get: {
              tags: ['Stories'],
              summary: 'One <story> by `<id>`',
              requestBody: {
                content: { 'application/json': { schema: {}, example: { name: '<b>' } } },
              },
              responses: {
                200: {
                  description: 'It',
                  content: {
                    'application/json': { schema: { $ref: '#/components/schemas/Story' } },
                  },
                },
              },
            },
          },
        },
        components: { schemas: named },
      }),
    );
    assert.match(
      page,
      /<code>GET \/stories\/\{id\}<\/code> One &lt;story&gt; by <code>&lt;id&gt;<\/code>/,
    );
    assert.match(page, /Its &lt;name&gt;/);
    assert.match(page, /What &lt;all&gt; may see\./);
    assert.match(page, /draft \| published/);
    assert.match(page, /&quot;name&quot;: &quot;&lt;b&gt;&quot;/);
  });
});
