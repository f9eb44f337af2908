import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { authorsOf } from '../src/intake/authors.ts';
import { extractStory } from '../src/intake/extract.ts';
import { textOf } from '../src/intake/read.ts';
import { bodyText } from '../src/store/body.ts';

/**
 * Measures extraction on a folder of pages with a `gold.json` that names, for each, segments that
 * belong to its text (`with`) and that do not (`without`), title, author, date and url; beside
 * Readability with linkedom in the same run.
 *
 *   node bench/extraction.ts FOLDER [--show KIND]
 *
 * KIND is missed, kept, date, title or author: the pages and what was wrong there.
 */

type Gold = {
  url?: string;
  title?: string;
  author?: string | string[];
  date?: string;
  with?: string[];
  without?: string[];
};
type Answer = {
  text: string;
  headline: string | null;
  bylines: string[];
  published: string | null;
};

const [folder = '', , show] = process.argv.slice(2);
const gold: Record<string, Gold> = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'));

const extractors: Record<string, (html: string, url: string) => Answer> = {
  Broadsheet(html, url) {
    const story = extractStory(html, { url });
    const { headline, published } = story;
    return {
      text: bodyText(story.body),
      headline,
      bylines: authorsOf(story),
      published: published?.iso ?? null,
    };
  },
  'Readability + linkedom'(html) {
    const article = new Readability(parseHTML(html).document).parse();
    return {
      text: article?.textContent ?? '',
      headline: article?.title ?? null,
      bylines: article?.byline ? [article.byline] : [],
      published: article?.publishedTime ?? null,
    };
  },
};

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
const nameWords = (text: string) =>
  (
    folded(text)
      .replace(/^by /, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => word !== 'and')
    .sort()
    .join(' ');

class Tally {
  hits = 0;
  misses = 0;
  falses = 0;
  count(answer: string | null, wanted: string | undefined, equal: boolean) {
    if (answer && equal) this.hits++;
    else if (answer) this.falses++;
    if (wanted && !equal) this.misses++;
  }
  get f() {
    return (2 * this.hits) / Math.max(1, 2 * this.hits + this.falses + this.misses);
  }
}

function measure(name: string, extract: (html: string, url: string) => Answer) {
  const text = new Tally();
  const [headline, byline, date] = [new Tally(), new Tally(), new Tally()];
  let time = 0;
  let slowest = 0;
  const report = (kind: string, file: string, ...words: unknown[]) => {
    if (show === kind && name === 'Broadsheet') console.log(file, ...words);
  };
  for (const [file, wanted] of Object.entries(gold)) {
    const html = textOf(readFileSync(join(folder, 'pages', file))).text;
    const start = performance.now();
    let answer: Answer = { text: '', headline: null, bylines: [], published: null };
    try {
      answer = extract(html, wanted.url ?? '');
    } catch {}
    const took = performance.now() - start;
    time += took;
    slowest = Math.max(slowest, took);
    const body = answer.text.replace(/\s+/g, ' ');
    for (const segment of wanted.with ?? []) {
      const found = body.includes(segment.replace(/\s+/g, ' ').trim());
      text[found ? 'hits' : 'misses']++;
      if (!found) report('missed', file, wanted.url, '|', segment, '|', body.length);
    }
    for (const segment of wanted.without ?? []) {
      if (!body.includes(segment.replace(/\s+/g, ' ').trim())) continue;
      text.falses++;
      report('kept', file, wanted.url, '|', segment);
    }
    if (wanted.title) {
      const same = folded(answer.headline ?? '') === folded(wanted.title);
      headline.count(answer.headline, wanted.title, same);
      if (!same) report('title', file, wanted.title, '|', answer.headline);
    }
    const author = [wanted.author ?? []].flat().join(', ');
    if (author) {
      const mine = answer.bylines.join(', ');
      const same = nameWords(mine) === nameWords(author);
      byline.count(mine, author, same);
      if (!same) report('author', file, wanted.url, author, '|', mine);
    }
    if (wanted.date) {
      const same = answer.published?.slice(0, 10) === wanted.date;
      date.count(answer.published, wanted.date, same);
      if (!same) report('date', file, wanted.url, wanted.date, '|', answer.published);
    }
  }
  const pages = Object.keys(gold).length;
  console.log(
    `${name.padEnd(24)} text ${text.f.toFixed(3)} (P ${(text.hits / (text.hits + text.falses)).toFixed(3)} R ${(text.hits / (text.hits + text.misses)).toFixed(3)})` +
      `  headline ${headline.f.toFixed(3)}  byline ${byline.f.toFixed(3)}  date ${date.f.toFixed(3)}  ${(time / pages).toFixed(1)} ms a page, slowest ${slowest.toFixed(0)}`,
  );
}

for (const [name, extract] of Object.entries(extractors)) {
  if (show && name !== 'Broadsheet') continue;
  measure(name, extract);
}
