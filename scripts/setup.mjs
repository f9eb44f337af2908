// Installs what is missing and builds what is stale; silent when there is nothing to do.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT, run } from './node.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.broadsheet');
const BUILT = join(ROOT, 'dist', '.broadsheet');
const TYPESCRIPT = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

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
  const wanted = hash([LOCK, ...sources(join(ROOT, 'src')), ...sources(join(ROOT, 'reader'))]);
  if (!always && read(BUILT) === wanted) return;
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  for (const project of ['tsconfig.build.json', 'reader/tsconfig.json']) {
    const status = await run(process.execPath, [TYPESCRIPT, '-p', project]);
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
