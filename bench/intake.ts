import { spawn } from 'node:child_process';
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
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { extractStory } from '../src/intake/extract.ts';
import { exportOf, type System } from './support/exportOf.ts';

/**
 * Stories a second and peak memory of `broadsheet import`, each in a process of its own, for exports
 * of WordPress and Ghost and for JSON Lines of so many megabytes, made here; and pages a second
 * beside Readability and defuddle on the same pages.
 *
 *   node bench/intake.ts [MEGABYTES] [PAGES]     (default 50, and the golden pages of the tests)
 */

const megabytes = Number(process.argv[2] ?? 50);
const pages = resolve(
  process.argv[3] ?? join(import.meta.dirname, '../tests/fixtures/intake/pages'),
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
  for (const piece of exportOf(system, megabytes * 1e6)) {
    if (piece.isStory) stories++;
    if (!output.write(piece.text)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
  return { file, stories };
}

async function take(file: string, data: string) {
  const words = ['import', file, '--data', data, '--pictures', 'none'];
  const command = join(import.meta.dirname, '../bin/broadsheet.mjs');
  const start = performance.now();
  const env = { ...process.env, NODE_OPTIONS: `--import ${SAY_MEMORY}` };
  const child = spawn(process.execPath, [command, ...words], { env });
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

async function imports() {
  for (const name of ['wordpress', 'ghost', 'jsonLines'] as const) {
    const system: System = {
      name,
      extension: name === 'wordpress' ? 'xml' : name === 'ghost' ? 'json' : 'jsonl',
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

async function extraction() {
  const found = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const texts = found.map((file) => readFileSync(join(pages, file), 'utf8'));
  const readers: Record<string, (html: string) => unknown> = {
    Broadsheet: (html) => extractStory(html, { url: null }),
    'Readability + linkedom': (html) => new Readability(parseHTML(html).document).parse(),
    'defuddle + linkedom': (html) => Defuddle(parseHTML(html).document, 'https://tide.example/'),
  };
  console.log(`  ${texts.length} pages`);
  for (const [name, read] of Object.entries(readers)) {
    for (const html of texts) await attempted(read, html);
    const start = performance.now();
    for (const html of texts) await attempted(read, html);
    const took = performance.now() - start;
    console.log(
      `  ${name.padEnd(24)} ${((1000 * texts.length) / took).toFixed(0).padStart(6)} pages a second`,
    );
  }
}

/** A reader that gives up on a page has taken its time for it all the same. */
const attempted = async (read: (html: string) => unknown, html: string) => {
  try {
    await read(html);
  } catch {}
};

try {
  await imports();
  await extraction();
} finally {
  rmSync(folder, { recursive: true });
}
