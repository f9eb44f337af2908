// From a fresh clone to a newspaper in the browser: seconds and megabytes of both commands.
// Usage: npm run bench fresh [--test]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PORT = 4393;
const source = fileURLToPath(new URL('..', import.meta.url));
const clone = join(mkdtempSync(join(tmpdir(), 'broadsheet-fresh-')), 'broadsheet');

async function timed(name: string, run: () => Promise<number>) {
  const begun = performance.now();
  const ended = await run();
  console.log(`${name}: ${((ended - begun) / 1000).toFixed(1)} s`);
}

/** Until the front page has come whole; gives the moment, because stopping does not count. */
async function startAndStop(): Promise<number> {
  const child = spawn('npm', ['start', '--', '--port', String(PORT)], {
    cwd: clone,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let ended = false;
  void gone.then(() => {
    ended = true;
  });
  while (!(await frontPageIsThere())) {
    if (ended) throw new Error('npm start ended before the paper was there.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const there = performance.now();
  queueMicrotask(() => child.pid && process.kill(-child.pid, 'SIGTERM'));
  await gone;
  while (await frontPageIsThere()) await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => setTimeout(resolve, 2_000)); // threads write what they have in hand
  return there;
}

const frontPageIsThere = () =>
  fetch(`http://localhost:${PORT}/`).then(
    async (response) => response.ok && (await response.text()).includes('</html>'),
    () => false,
  );

function npm(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('close', (status) =>
      status === 0
        ? resolve(performance.now())
        : reject(new Error(`npm ${args.join(' ')} ended with ${status}.`)),
    );
  });
}

function megabytes(folder: string): string {
  return execFileSync('du', ['-sm', folder]).toString().split('\t')[0] ?? '?';
}

execFileSync('git', ['clone', '--quiet', '--no-local', source, clone]);
console.log(`clone: ${megabytes(clone)} MB`);
await timed('npm start, first time (install, build, demo)', startAndStop);
console.log(
  `installed: ${megabytes(join(clone, 'node_modules'))} MB; data: ${megabytes(join(clone, 'data'))} MB`,
);
await timed('npm start, second time', startAndStop);
if (process.argv.includes('--test')) await timed('npm test', () => npm(['test']));
rmSync(clone, { recursive: true });
