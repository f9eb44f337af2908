import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId } from '../../src/lib/id.ts';
import { printable } from '../../src/lib/printable.ts';
import { slugOf } from '../../src/lib/slug.ts';

describe('A slug', () => {
  const SLUGS: [string, string][] = [
    ['Quay wall gives way', 'quay-wall-gives-way'],
    ['‘It’s over’, says Brook', 'its-over-says-brook'],
    ['Ærø, Łódź & Zürich', 'ærø-łodz-zurich'],
    ['مكتبة ماروويك', 'مكتبة-ماروويك'],
    ['--- ???', 'untitled'],
    [`${'harbour '.repeat(20)}end`, Array(9).fill('harbour').join('-')],
    ['x'.repeat(200), 'x'.repeat(72)],
  ];
  for (const [text, slug] of SLUGS)
    it(`of ${text.slice(0, 30)}`, () => assert.equal(slugOf(text), slug));
});

describe('An id', () => {
  it('is of 16 characters and sorts by time', () => {
    const ids = [newId(1), newId(2), newId(Date.UTC(2026, 1)), newId(Date.UTC(2199, 1))];
    assert.deepEqual(ids.toSorted(), ids);
    assert.ok(ids.every((id) => /^[0-9a-z]{16}$/.test(id)));
  });

  it('is never made twice, and sorts by the order of making within a moment', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(5));
    assert.equal(new Set(ids).size, 10_000);
    assert.deepEqual(ids.toSorted(), ids);
  });

  it('can not be told from the last of another moment', () => {
    const randomParts = Array.from({ length: 100 }, (_, time) => newId(time).slice(9));
    assert.equal(new Set(randomParts).size, 100);
  });
});

describe('A printable text', () => {
  it('has lost what no text needs, and nothing else', () => {
    assert.equal(printable('a\u0000b\u0007c\u009b\uffff'), 'abc');
    assert.equal(printable('tab\tline\r\nمرحبا 👋'), 'tab\tline\r\nمرحبا 👋');
    assert.equal(printable('half \ud83d'), 'half \ufffd');
  });
});
