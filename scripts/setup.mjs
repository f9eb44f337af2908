// Installs what is missing and builds what is stale; silent when there is nothing to do.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, findNode, ROOT, run } from './node.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.broadsheet');
const BUILT = join(ROOT, 'dist', '.broadsheet');
const TYPESCRIPT = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');

export async function install() {
  const wanted = `${hash([LOCK])} ${process.platform}-${process.arch}`;
  if (read(INSTALLED) === wanted) return;
  console.log('Installing what Broadsheet needs (once, about half a minute) …');
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ];
  const status = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args, '--silent'])
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, '--silent']);
  if (status !== 0) {
    fail('The installation failed. `npm ci` shows why; mend that and start again.');
  }
  writeFileSync(INSTALLED, wanted);
}

export async function build({ always = false } = {}) {
  const folders = ['src', 'reader', 'editor'];
  const wanted = hash([LOCK, ...folders.flatMap((folder) => sources(join(ROOT, folder)))]);
  if (!always && read(BUILT) === wanted) return;
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const steps = [
    [TYPESCRIPT, '-p', 'tsconfig.build.json'],
    [TYPESCRIPT, '-p', 'reader/tsconfig.json'],
    [VITE, 'build', '--config', 'editor/vite.config.ts'],
  ];
  for (const step of steps) {
    const status = await run(findNode(), step);
    if (status !== 0) fail('The build failed: see above.');
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(BUILT, wanted);
}

export async function setUp() {
  await install();
  await build();
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hash(files) {
  const digest = createHash('sha256');
  for (const file of files) digest.update(file.slice(ROOT.length)).update(readFileSync(file));
  return digest.digest('hex');
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
