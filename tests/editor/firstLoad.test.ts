import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { editorBuilt } from '../support/editorBuilt.ts';

/** Bytes of script, compressed, that a view may ask for before it can be used. */
const MOST = 350 * 1024;

const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
);

it('The place to write loads less than 350 KB of script, compressed', async () => {
  const folder = await editorBuilt();
  const chunks = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const wanted = new Set<string>();
  const want = (name: string) => {
    const chunk = chunks[name];
    assert.ok(chunk, name);
    if (wanted.has(chunk.file)) return;
    wanted.add(chunk.file);
    chunk.imports.forEach(want);
  };
  want('main.tsx');
  want('writing/WritingView.tsx');
  const bytes = [...wanted].map((file) => gzipSync(readFileSync(join(folder, file))).length);
  const sum = bytes.reduce((all, one) => all + one, 0);
  assert.ok(bytes.length >= 2 && sum > 50_000, 'the files were found at all');
  assert.ok(sum < MOST, `${Math.round(sum / 1024)} KB in ${[...wanted].join(', ')}`);
});
