import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPageText } from '../../src/intake/pageText.ts';
import { bodyParagraphs, bodyText } from '../../src/store/body.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { assertFields, assertText, onGoldenCases } from '../support/golden.ts';

onGoldenCases('pageText', 'page.txt', (text, { doubts, ...expected }) => {
  const story = readPageText(text);
  assertText(bodyText(story.body), expected);
  assertFields(
    {
      headline: story.headline,
      publisher: story.publisher,
      section: story.section,
      published: story.published?.iso,
      updated: story.updated?.iso,
      bylines: story.bylines,
      contributors: story.contributors,
      topics: story.topics,
      language: story.language,
      sharing: story.sharing,
      biographies: Object.fromEntries(story.biographies.map(({ name, role }) => [name, role])),
      reactions: Object.fromEntries(story.reactions.map(({ label, count }) => [label, count])),
      origins: Object.fromEntries(
        story.origins.map((origin) => [origin.publisher, origin.certainty]),
      ),
      furniture: Object.fromEntries(
        story.furniture.map((list) => [list.title, list.headlines.length]),
      ),
      duplicates: story.furniture.flatMap((list) => list.duplicates),
      paragraphs: bodyParagraphs(story.body).length,
    },
    expected,
  );
  const told = story.doubts.map(({ evidence }) => evidence);
  assert.ok(Array.isArray(doubts), 'the case says which doubts there are');
  assert.equal(told.length, doubts.length, told.join('\n'));
  for (const [index, part] of doubts.entries()) assert.ok(told[index]?.includes(part), told[index]);
});

describe('The text of a page', () => {
  it('is refused where no story can be told from it', () => {
    assert.throws(() => readPageText('Home\nContact\nImprint'), /no headline with a text/);
  });

  it('is read in a time that grows no faster than the text', () => {
    const paragraph = 'The harbour board met for the ninth time and decided nothing at all.\n';
    const page = `A headline of some length\n${paragraph.repeat(20_000)}`;
    const took = cpuTime(() => readPageText(page));
    assert.ok(took < 4_000, `${took} ms`);
  });
});
