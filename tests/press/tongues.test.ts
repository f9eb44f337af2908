import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { changeSettings } from '../../src/desk/settings.ts';
import { CATALOGUES } from '../../src/press/words.ts';
import { openStore } from '../../src/store/store.ts';
import { writtenIn } from '../support/marked.ts';
import { NOW, pressOver } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';
import { serving } from '../support/serving.ts';

/** What English says in more than one word, between its places: nobody else says it by chance. */
const PHRASES = Object.values(CATALOGUES.en)
  .flatMap((message) => message.split(/[{}<>#]+/))
  .map((part) => part.replace(/\s+/g, ' ').trim())
  .filter((part) => /\p{L}+ \p{L}+/u.test(part) && !/plural|select/.test(part));

const said = (page: string) =>
  [
    textContent(parseDocument(page)),
    ...page.matchAll(/(?:aria-label|title|alt|placeholder|data-words|content)="([^"]*)"/g),
  ]
    .map((one) => (typeof one === 'string' ? one : one[1]))
    .join('\n')
    .replace(/\s+/g, ' ');

async function paperIn(language: string) {
  const store = await openStore(':memory:');
  after(() => store.close());
  const paper = await fillPaper(store);
  await changeSettings(store, { language }, { actor: 'ada', now: NOW });
  const url = await serving(pressOver(store));
  const at = async (path: string) => (await fetch(url + path)).text();
  return { store, paper, at };
}

const PAPERS = [
  {
    language: 'de',
    direction: 'ltr',
    front: ['Meistgelesen', 'Montag, 23. November 2026', 'vor 5 Stunden'],
    story: ['Veröffentlicht: ', 'Bisher 7-mal gelesen', 'Ebenfalls zum Thema Harbour works'],
  },
  {
    language: 'ar',
    direction: 'rtl',
    front: ['الأكثر قراءة', 'الاثنين، 23 نوفمبر 2026', 'قبل 5 ساعات'],
    story: ['7 قراء حتى الآن', 'أيضًا عن: Harbour works'],
  },
];

for (const { language, direction, front, story } of PAPERS) {
  describe(`A paper in ${language}`, async () => {
    const { store, paper, at } = await paperIn(language);
    const written = await writtenIn(store);

    for (const path of [
      ...['/', paper.mainPath, paper.copyPath, paper.withdrawnPath, '/section/news'],
      ...['/section/news?page=2', '/topic/harbour-works', '/author/ada-pell', '/storyline/quay'],
      ...['/search', '/search?q=quay', '/search?q=quai', '/search?q=zebra', '/archive'],
      ...['/archive/2026/11/23', '/corrections', '/about', '/most-read', '/trending?window=7d'],
      ...['/most-shared', '/most-reacted', '/for-you', '/nothing/here'],
    ]) {
      it(`says nothing in English at ${path}`, async () => {
        const page = await at(path);
        assert.match(page, new RegExp(`<html lang="${language}" dir="${direction}"`));
        const words = said(page);
        const english = PHRASES.filter((phrase) => words.includes(phrase));
        assert.deepEqual(
          english.filter((phrase) => !written.some((text) => text.includes(phrase))),
          [],
        );
      });
    }

    it('tells times, counts and reasons in its own way', async () => {
      const [first, main] = [said(await at('/')), said(await at(paper.mainPath))];
      for (const words of front) assert.ok(first.includes(words), words);
      for (const words of story) assert.ok(main.includes(words), words);
    });

    it('marks what is said of it in English, and a story in English, as English', async () => {
      const page = await at(paper.mainPath);
      assert.match(page, /<span lang="en" dir="ltr">It is dated April\./);
      assert.match(page, /<h1 lang="en"/);
    });
  });
}

describe('A paper in a language in which the site has no words', async () => {
  const { at } = await paperIn('sv');

  it('speaks English, says so, and marks its own names as what they are', async () => {
    const page = await at('/');
    assert.match(page, /<html lang="en" dir="ltr"/);
    assert.match(page, /<p class="nameplate" lang="sv" dir="auto">/);
    assert.match(page, /<h2 id="latest">Latest<\/h2>/);
    assert.doesNotMatch(page, /lang="en" dir="ltr">Report/, 'a story in English needs no mark');
  });

  it('still feeds programs with its own language', async () => {
    assert.equal(JSON.parse(await at('/feed.json')).language, 'sv');
  });
});

describe('A paper of a region', async () => {
  const { at } = await paperIn('de-AT');

  it('has the words of its language under its exact code', async () => {
    const page = await at('/');
    assert.match(page, /<html lang="de-AT" dir="ltr"/);
    assert.match(page, /Meistgelesen/);
  });
});
