import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { labExtract } from '../../src/lab/extract.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/intake');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lab-'));
after(() => rmSync(folder, { recursive: true }));

copyFileSync(join(FIXTURES, 'pageText/copied-stamp/page.txt'), join(folder, 'b.txt'));
const page = readFileSync(join(FIXTURES, 'pages/plain-old-page/page.html'));
writeFileSync(join(folder, 'a.html.gz'), gzipSync(page));
writeFileSync(join(folder, 'c.html'), '<h1>Fog</h1><p>No ship sailed.</p><a href="/x">x</a>');
writeFileSync(join(folder, 'd.txt'), 'Contact');
writeFileSync(join(folder, 'e.jpg'), 'none of ours');
writeFileSync(join(folder, 'urls.json'), '{"c.html":"https://brede.example/2024/05/12/fog"}');

async function run(...args: string[]) {
  const output = new PassThrough();
  const status = await labExtract(args, output);
  output.end();
  const lines = (await output.toArray()).join('').trim().split('\n');
  return { status, answers: lines.map((line) => JSON.parse(line)) };
}

describe('lab extract', () => {
  it('answers with a line a file, in name order, and goes on after what is no page', async () => {
    const { status, answers } = await run(folder);
    assert.equal(status, 0);
    assert.deepEqual(
      answers.map(({ file }) => file),
      ['a.html.gz', 'b.txt', 'c.html', 'd.txt'],
    );
    assert.match(answers[3].error, /no headline/);
  });

  it('tells every field of the protocol, null or empty where it is not known', async () => {
    const { answers } = await run(join(folder, 'b.txt'));
    const { text, doubts, ...fields } = answers[0];
    assert.deepEqual(fields, {
      file: 'b.txt',
      headline: 'Ferry talks between Halvora and Corrin set to resume next week, officials say',
      standfirst: null,
      bylines: ['Odette Brannigan'],
      contributors: ['Ines Marlow', 'Pieter Dahl'],
      published: '2023-04-11T19:04:12Z',
      updated: null,
      language: 'en',
      section: 'World',
      topics: ['Ferries', 'Halvora', 'Corrin'],
      publisher: 'ValueLedger',
      canonical: null,
    });
    assert.equal(text.split('\n\n').length, 5);
    assert.ok(doubts.every((doubt: unknown) => typeof doubt === 'string') && doubts.length === 3);
  });

  it('heeds the addresses of the pages', async () => {
    const { answers } = await run(join(folder, 'c.html'), '--url-of', join(folder, 'urls.json'));
    assert.equal(answers[0].published, '2024-05-12');
    assert.equal(answers[0].canonical, 'https://brede.example/2024/05/12/fog');
  });

  it('refuses what is no way to call it', async () => {
    await assert.rejects(run(), /Name a file or folder/);
    await assert.rejects(run('/no/such'), /no file or folder \/no\/such/);
    await assert.rejects(run(folder, '--odd'), /--odd/);
    await assert.rejects(run(folder, '--url-of', join(folder, 'c.html')), /--url-of/);
  });
});
