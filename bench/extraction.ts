import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLdEvidence } from '../src/intake/extract/evidence/jsonLd.ts';
import { parseHtml } from '../src/intake/html/parse.ts';
import { elementsByName } from '../src/intake/html/query.ts';
import { textOf } from '../src/intake/read.ts';
import { type Answer, EXTRACTORS } from './support/extractors.ts';
import { meanF1, type Overlap, overlap } from './support/shingles.ts';

/**
 * Measures extraction on a folder of pages with a `gold.json` that names, for each, segments that
 * belong to its text (`with`) and that do not (`without`), or the whole text (`articleBody`), and
 * title, author, date and url; beside Readability and defuddle, both with linkedom, each in a
 * process of its own, one after another.
 *
 *   node bench/extraction.ts FOLDER [--show KIND]
 *
 * KIND is missed, kept, date, title or author: the pages and what was wrong there. `segments` is F1
 * over segments as trafilatura's evaluation counts them, `shingles` F1 over runs of four words:
 * where gold has no `articleBody`, on the pages whose JSON-LD tells their text, against that.
 */

type Gold = {
  url?: string;
  title?: string;
  author?: string | string[];
  date?: string;
  with?: string[];
  without?: string[];
  articleBody?: string;
};

/** A shorter text in JSON-LD is a summary or a beginning. */
const SHORTEST_TOLD = 1_500;

const [folder = '', option, kind] = process.argv.slice(2);
const show = option === '--show' ? kind : undefined;
const gold: Record<string, Gold> = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'));

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

async function measure(name: string) {
  const extract = EXTRACTORS[name];
  if (!extract) throw new Error(`There is no extractor "${name}".`);
  const counts = {
    text: new Tally(),
    headline: new Tally(),
    byline: new Tally(),
    date: new Tally(),
  };
  const overlaps: Overlap[] = [];
  const times: number[] = [];
  const report = (shown: string, file: string, ...words: unknown[]) => {
    if (show === shown) console.log(file, ...words);
  };
  for (const [file, wanted] of Object.entries(gold)) {
    const html = textOf(readFileSync(join(folder, 'pages', file))).text;
    const { answer, took } = await timed(() => extract(html, wanted.url ?? ''));
    times.push(took);
    countSegments(counts.text, answer, wanted, (...words) => report(words[0], file, ...words));
    countFacts(counts, answer, wanted, (...words) => report(words[0], file, ...words));
    const whole = wanted.articleBody ?? toldText(html);
    if (whole) overlaps.push(overlap(whole, answer.text));
  }
  if (!show) print(name, counts, overlaps, times);
}

/** Time is the processor's: other work on the machine does not count. */
async function timed(extract: () => Answer | Promise<Answer>) {
  const start = process.cpuUsage();
  let answer: Answer = { text: '', headline: null, bylines: [], published: null };
  try {
    answer = await extract();
  } catch {}
  const { user, system } = process.cpuUsage(start);
  return { answer, took: (user + system) / 1_000 };
}

/** The text as the page tells machines: the publisher's own word for where it begins and ends. */
function toldText(html: string): string | null {
  const { text } = jsonLdEvidence(elementsByName(parseHtml(html)));
  return text && text.length >= SHORTEST_TOLD ? text : null;
}

type Report = (kind: string, ...words: unknown[]) => void;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function countSegments(text: Tally, answer: Answer, wanted: Gold, report: Report) {
  const body = oneLine(answer.text);
  for (const segment of wanted.with ?? []) {
    const found = body.includes(oneLine(segment));
    text[found ? 'hits' : 'misses']++;
    if (!found) report('missed', wanted.url, '|', segment, '|', body.length);
  }
  for (const segment of wanted.without ?? []) {
    if (!body.includes(oneLine(segment))) continue;
    text.falses++;
    report('kept', wanted.url, '|', segment);
  }
}

type Counts = Record<'headline' | 'byline' | 'date', Tally>;

function countFacts(counts: Counts, answer: Answer, wanted: Gold, report: Report) {
  if (wanted.title) {
    const same = folded(answer.headline ?? '') === folded(wanted.title);
    counts.headline.count(answer.headline, wanted.title, same);
    if (!same) report('title', wanted.title, '|', answer.headline);
  }
  const author = [wanted.author ?? []].flat().join(', ');
  if (author) {
    const mine = answer.bylines.join(', ');
    const same = nameWords(mine) === nameWords(author);
    counts.byline.count(mine, author, same);
    if (!same) report('author', wanted.url, author, '|', mine);
  }
  if (wanted.date) {
    const same = answer.published?.slice(0, 10) === wanted.date;
    counts.date.count(answer.published, wanted.date, same);
    if (!same) report('date', wanted.url, wanted.date, '|', answer.published);
  }
}

function print(
  name: string,
  { text, ...facts }: Counts & { text: Tally },
  overlaps: Overlap[],
  times: number[],
) {
  const precision = text.hits / (text.hits + text.falses);
  const recall = text.hits / (text.hits + text.misses);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const kinds = Object.entries(facts).map(([fact, tally]) => `${fact} ${tally.f.toFixed(3)}`);
  console.log(
    [
      name.padEnd(22),
      `segments ${text.f.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)})`,
      `shingles ${meanF1(overlaps).toFixed(3)} (${overlaps.length} pages)`,
      ...kinds,
      `${mean.toFixed(1)} ms a page, slowest ${Math.max(...times).toFixed(0)}`,
      `${Math.round(process.resourceUsage().maxRSS / 1_000)} MB`,
    ].join('  '),
  );
}

if (option === '--only') await measure(kind ?? '');
else if (show) await measure('Broadsheet');
else {
  for (const name of Object.keys(EXTRACTORS)) {
    const script = process.argv[1] ?? '';
    const run = spawnSync(process.execPath, [script, folder, '--only', name], {
      stdio: ['ignore', 'inherit', 'ignore'],
    });
    if (run.status !== 0) console.log(`${name} ended with ${run.status ?? run.signal}.`);
  }
}
