import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

const SOURCES = resolve(import.meta.dirname, '../src');

/** Which rooms a room may import from, besides itself. Stages meet in the store. */
const MAY_IMPORT: Record<string, string[]> = {
  lib: [],
  store: ['lib'],
  http: ['store', 'lib'],
  jobs: ['store', 'lib'],
  intake: ['store', 'jobs', 'http', 'lib'],
  signals: ['store', 'jobs', 'lib', 'http'],
  discovery: ['store', 'jobs', 'http', 'lib'],
  desk: ['store', 'jobs', 'http', 'lib'],
  press: ['store', 'http', 'lib'],
  lab: ['intake', 'discovery', 'store', 'lib'],
};

/** These compose the rooms, so they may know them all. */
const COMPOSERS = ['cli', 'main.ts', 'config.ts'];

/** Files of discovery that may do input and output; every other is pure and imports lib alone. */
const DISCOVERY_WITH_STORE = /(^|\/)(jobs?\/|.*[jJ]ob\.ts$|forYou\.ts$)/;

type Import = { from: string; to: string };

/** Every import of one source file by another, as paths below src/. */
function importsIn(file: string, text: string): Import[] {
  const from = relative(SOURCES, file);
  const targets = text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g);
  return [...targets].map(([, target = '']) => ({
    from,
    to: relative(SOURCES, resolve(file, '..', target)),
  }));
}

function violations(imports: Import[]): string[] {
  return imports.filter((one) => !allowed(one)).map(({ from, to }) => `${from} imports ${to}`);
}

function allowed({ from, to }: Import): boolean {
  const [room = '', target = ''] = [from.split('/')[0], to.split('/')[0]];
  if (COMPOSERS.includes(room)) return true;
  if (room === 'discovery' && !DISCOVERY_WITH_STORE.test(from) && target !== 'discovery') {
    return target === 'lib';
  }
  return room === target || (MAY_IMPORT[room]?.includes(target) ?? false);
}

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }));

describe('The house', () => {
  it('has no room that reaches into one it must not know', () => {
    const found = sources.flatMap(({ name, text }) => importsIn(join(SOURCES, name), text));
    assert.ok(found.length > 20, 'the imports were found at all');
    assert.deepEqual(violations(found), []);
  });

  it('would notice one that does', () => {
    const planted = importsIn(
      join(SOURCES, 'press/pages/story.ts'),
      "import { rank } from '../../discovery/rank.ts';\nconst x = await import('../../desk/kill.ts');",
    );
    assert.deepEqual(violations(planted), [
      'press/pages/story.ts imports discovery/rank.ts',
      'press/pages/story.ts imports desk/kill.ts',
    ]);
    const impure = importsIn(
      join(SOURCES, 'discovery/trending.ts'),
      "import type { Store } from '../store/store.ts';",
    );
    assert.equal(violations(impure).length, 1);
  });

  it('knows every room there is', () => {
    const rooms = new Set(sources.map(({ name }) => name.split('/')[0] ?? ''));
    const unknown = [...rooms].filter((room) => !MAY_IMPORT[room] && !COMPOSERS.includes(room));
    assert.deepEqual(unknown, []);
  });

  it('emits raw markup in one place only', () => {
    const raw = sources
      .filter(({ text }) => /\braw\(/.test(text) && /hono\/(html|utils)/.test(text))
      .map(({ name }) => name)
      .filter((name) => name !== 'press/trustedHtml.ts');
    assert.deepEqual(raw, []);
  });

  it('has no barrels and no rooms for odds and ends', () => {
    const names = sources.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => /(^|\/)(index|utils?|helpers?|misc|common)(\.ts|\/)/.test(name)),
      [],
    );
  });
});
