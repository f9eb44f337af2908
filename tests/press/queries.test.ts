import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEveryDatabase } from '../support/databases.ts';
import { pressOver } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';

/** Every query of the press, through the pages that ask it. */
onEveryDatabase('Every page of the press', (open) => {
  it('can be made from this database', async () => {
    const store = await open();
    const paper = await fillPaper(store);
    const app = pressOver(store);
    const paths: [path: string, part: string][] = [
      ['/', 'Report number 5'],
      ['/section/news', 'Report number 1'],
      ['/topic/harbour-works?page=2', 'Page 2 of 2'],
      ['/author/ada-pell', '26 stories'],
      ['/storyline/quay', 'Report number 4'],
      ['/search', 'Harbour works</a> <span>27'],
      ['/search?q=paragraph', '<mark>paragraph</mark>'],
      ['/archive', '27 stories on 6 days'],
      ['/archive/2026/11/23', '3 stories'],
      ['/corrections', 'The wall was 40 metres long.'],
      ['/about', 'Ada Pell'],
      [paper.mainPath, '7 readers so far'],
      [paper.copyPath, 'The same text as'],
      [paper.withdrawnPath, 'taken back'],
      ['/feed.json', 'Report number 9'],
      ['/sitemaps/stories-1.xml', paper.mainPath],
      ['/news-sitemap.xml', 'Report number 3'],
    ];
    for (const [path, part] of paths) {
      const text = await (await app.request(path)).text();
      assert.ok(text.includes(part), `${path} shows ${part}`);
    }
  });
});
