import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../src/cli/broadsheet.ts', import.meta.url));

export type Ended = { status: number | null; out: string; err: string };

type Settings = { input?: string; env?: NodeJS.ProcessEnv };

/**
 * Starts `broadsheet …` from the sources, as a process of its own: on any free port where the words
 * name none, so that a paper that is running here does not matter.
 */
export function startCommand(args: string[], { env = {} }: Settings = {}): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', COMMAND, ...args], {
    env: { ...process.env, DATABASE_URL: undefined, BROADSHEET_DATA: undefined, PORT: '0', ...env },
  });
}

/** Runs `broadsheet …` to its end. */
export async function runCommand(args: string[], settings: Settings = {}): Promise<Ended> {
  const child = startCommand(args, settings);
  child.stdin?.end(settings.input ?? '');
  return ended(child);
}

/** What a process has said when it has ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

/** Waits until a process says this. Throws with what it said instead when it ends before. */
export function said(child: ChildProcess, words: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += chunk;
      if (words.test(text)) resolve(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => reject(new Error(`It ended without saying ${words}: ${text}`)));
  });
}

/** A new, empty folder. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'broadsheet-test-'));

/** A port that nobody has at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
