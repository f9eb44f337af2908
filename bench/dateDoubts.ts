/**
 * How often the doubts about a date are right: `npm run bench dateDoubts ARTICLES.jsonl [--show]`
 * with articles (`title`, `text` and `date` a line) whose day is known. Each is stamped rightly, and
 * then later by each of a row of shifts, and held against its own words and against an archive of
 * all the others that had come out by then, rightly dated. All articles under all shifts: nothing is
 * drawn. The line with its day that opens each article is left out. `--show` prints what is doubted
 * rightly stamped.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RelatedIndex } from '../src/discovery/relatedIndex.ts';
import { toldBefore } from '../src/discovery/toldBefore.ts';
import { speaksOfYears } from '../src/discovery/yearsSaid.ts';
import { dateDoubts } from '../src/intake/doubts.ts';
import type { Moment } from '../src/intake/story.ts';
import { DAY, type Millis } from '../src/lib/clock.ts';

const SHIFTS = [3, 7, 14, 30, 60, 90, 120, 180, 270, 365];
const LANGUAGE = 'en';

const { values, positionals } = parseArgs({
  options: { show: { type: 'boolean' } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) {
  console.error('Say which articles: npm run bench dateDoubts ARTICLES.jsonl');
  process.exit(2);
}

type Article = { id: string; headline: string; text: string; publishedAt: Millis };

const articles: Article[] = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line, at) => {
    const { title, text, date } = JSON.parse(line);
    return {
      id: String(at),
      headline: String(title),
      text: String(text).replace(/^\w+day, \w+ \d+, \d+\s*/, ''),
      publishedAt: Date.parse(date),
    };
  });

const archive = new RelatedIndex({});
for (const article of articles) put(article, article.publishedAt);
const dates = new Map(articles.map(({ id, publishedAt }) => [id, publishedAt]));

function put({ id, headline, text }: Article, publishedAt: Millis) {
  const unknown = { standfirst: '', topics: [], section: null, storyline: null };
  archive.put({ id, headline, language: LANGUAGE, publishedAt, body: text, ...unknown });
}

function byText({ text }: Article, stamped: Millis): string | null {
  const moment: Moment = { time: stamped, iso: new Date(stamped).toISOString().slice(0, 10) };
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return dateDoubts(paragraphs, moment, LANGUAGE)[0]?.evidence ?? null;
}

/** What comes out after the stamp is not yet in the archive. */
function byArchive(article: Article, stamped: Millis): string | undefined {
  if (speaksOfYears(`${article.headline}\n${article.text}`, LANGUAGE)) return undefined;
  put(article, stamped);
  const told = toldBefore(archive, article.id, (other) => (dates.get(other) ?? 0) > stamped);
  put(article, article.publishedAt);
  return told?.stories.map((id) => articles[Number(id)]?.headline).join(' | ');
}

console.log(`${articles.length} articles; doubted by their text, by the archive, by either`);
for (const shift of [0, ...SHIFTS]) {
  let [text, archived, either] = [0, 0, 0];
  for (const article of articles) {
    const stamped = article.publishedAt + shift * DAY;
    const said = byText(article, stamped);
    const told = byArchive(article, stamped);
    if (said) text++;
    if (told) archived++;
    if (said || told) either++;
    if (shift === 0 && values.show && (said || told))
      console.log(article.headline, '|', said, '|', told);
  }
  const parts = [text, archived, either].map(
    (count) => `${count} (${((100 * count) / articles.length).toFixed(1)} %)`,
  );
  console.log(`${shift === 0 ? 'rightly stamped' : `${shift} days later`}: ${parts.join(', ')}`);
}
