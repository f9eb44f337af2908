import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exportOf, type System } from './support/exportOf.ts';
import { EXTRACTORS } from './support/extractors.ts';

/**
 * Stories a second and peak memory of `broadsheet import`, each in a process of its own, for exports
 * of WordPress and Ghost, for JSON Lines of so many megabytes and for a feed as large as a feed may
 * be, made here; and pages a second of the processor and peak memory beside Readability and defuddle
 * on the same pages, each in a process of its own.
 *
 *   node bench/intake.ts [MEGABYTES] [PAGES]     (default 50, and the golden pages of the tests)
 */

const words = process.argv.slice(2);
/** The one extractor that this process is to measure; null for the whole. */
const only = words[0] === '--only' ? (words[1] ?? '') : null;
const megabytes = only === null ? Number(words[0] ?? 50) : 0;
/** A feed is read whole; a larger file is refused. */
const LARGEST_FEED = 60;
const pages = resolve(
  words[only === null ? 1 : 2] ?? join(import.meta.dirname, '../tests/fixtures/intake/pages'),
);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));

/** Says on standard error, at the end of a process, how much memory it had at most. */
const SAY_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+' '))",
)}`;

async function write(system: System): Promise<{ file: string; stories: number }> {
  const file = join(folder, `${system.name}.${system.extension}`);
  const output = createWriteStream(file);
  let stories = 0;
  const most = system.name === 'rss' ? Math.min(megabytes, LARGEST_FEED) : megabytes;
  for (const piece of exportOf(system, most * 1e6)) {
    if (piece.isStory) stories++;
    if (!output.write(piece.text)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
  return { file, stories };
}

async function take(file: string, data: string) {
  const asked = ['import', file, '--data', data, '--pictures', 'none'];
  const command = join(import.meta.dirname, '../bin/broadsheet.mjs');
  const start = performance.now();
  const env = { ...process.env, NODE_OPTIONS: `--import ${SAY_MEMORY}` };
  const child = spawn(process.execPath, [command, ...asked], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${out}${err}`);
  const seconds = (performance.now() - start) / 1000;
  // The command hands over to a bounded process of its own: the larger is the one that reads.
  const peaks = [...err.matchAll(/peak (\d+)/g)].map(([, peak]) => Number(peak) / 1024);
  return { seconds, peak: Math.max(...peaks), out: out.trim() };
}

const EXTENSIONS = { wordpress: 'xml', ghost: 'json', jsonLines: 'jsonl', rss: 'xml' };

async function imports() {
  for (const name of ['wordpress', 'ghost', 'jsonLines', 'rss'] as const) {
    const system: System = {
      name,
      extension: EXTENSIONS[name],
    };
    const { file, stories } = await write(system);
    const size = statSync(file).size / 1e6;
    for (const [time, label] of ['new', 'again'].entries()) {
      const data = join(folder, `${name}-data`);
      const { seconds, peak, out } = await take(file, data);
      if (!out.includes(`${stories} ${time === 0 ? 'new' : 'unchanged'}`)) throw new Error(out);
      console.log(
        `  ${name.padEnd(10)} ${size.toFixed(0).padStart(5)} MB, ${stories} stories, ${label.padEnd(5)} ${(stories / seconds).toFixed(0).padStart(6)} a second, ${seconds.toFixed(1).padStart(6)} s, peak ${peak.toFixed(0)} MB`,
      );
    }
    rmSync(file);
    rmSync(join(folder, `${name}-data`), { recursive: true });
  }
}

/** Each in a process of its own, so that none has warmed the machine or filled the memory for another. */
function extraction() {
  for (const name of Object.keys(EXTRACTORS)) {
    const asked = [process.argv[1] ?? '', '--only', name, pages];
    const run = spawnSync(process.execPath, asked, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (run.status !== 0) throw new Error(`${name} ended with ${run.status}`);
  }
}

async function extractWith(name: string) {
  const read = EXTRACTORS[name];
  if (!read) throw new Error(`there is no extractor ${name}`);
  const found = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const texts = found.map((file) => readFileSync(join(pages, file), 'utf8'));
  for (const html of texts) await attempted(read, html);
  const start = process.cpuUsage();
  for (const html of texts) await attempted(read, html);
  const { user, system } = process.cpuUsage(start);
  const rate = (1e6 * texts.length) / (user + system);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `  ${name.padEnd(24)} ${texts.length} pages, ${rate.toFixed(0).padStart(5)} a second, peak ${peak.toFixed(0)} MB`,
  );
}

/** A reader that gives up on a page has taken its time for it all the same. */
const attempted = async (read: (html: string, url: string) => unknown, html: string) => {
  try {
    await read(html, 'https://tide.example/');
  } catch {}
};

try {
  if (only !== null) await extractWith(only);
  else {
    await imports();
    extraction();
  }
} finally {
  rmSync(folder, { recursive: true });
}
