import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

export type Golden = { [field: string]: unknown; with?: string[]; without?: string[] };

const FIXTURES = resolve(import.meta.dirname, '../fixtures/intake');

/**
 * Runs over a folder of golden cases, a folder a case with the source and `expected.json`. A case
 * whose expectation is missing fails, and so does a folder without cases.
 */
export function onGoldenCases(
  folder: string,
  source: string,
  check: (text: string, expected: Golden) => void,
) {
  describe(`Golden cases of ${folder}`, () => {
    const cases = readdirSync(join(FIXTURES, folder));
    assert.ok(cases.length > 0, `${folder} holds no case`);
    for (const name of cases) {
      it(name, () => {
        const read = (file: string) => readFileSync(join(FIXTURES, folder, name, file), 'utf8');
        check(read(source), JSON.parse(read('expected.json')));
      });
    }
  });
}

/** Asserts that a text has what the case says it has, and nothing that it says it has not. */
export function assertText(text: string, expected: Golden) {
  for (const part of expected.with ?? []) assert.ok(text.includes(part), `has “${part}”: ${text}`);
  for (const part of expected.without ?? []) {
    assert.ok(!text.includes(part), `has no “${part}”: ${text}`);
  }
}

/** Asserts those fields of the answer that the case names. */
export function assertFields(answer: Record<string, unknown>, expected: Golden) {
  for (const [field, value] of Object.entries(expected)) {
    if (field in answer) assert.deepEqual(answer[field], value, field);
    else assert.ok(field === 'with' || field === 'without', `${field} is a field that is checked`);
  }
}
