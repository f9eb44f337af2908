import type { OnRead } from '../intake/byteSource.ts';
import type { ImportResult } from '../intake/import.ts';
import { createProgress } from './importProgress.ts';

/** What a shell takes a command for that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** Tells of an import as it goes on; `end` and `stopped` give the status to end with. */
export type ImportReport = {
  result(result: ImportResult): void;
  read: OnRead;
  end(): number;
  stopped(): number;
};

/** An object a line for each entry, for other programs. */
export function jsonReport(): ImportReport {
  let failed = 0;
  return {
    result(result) {
      if (result.outcome === 'failed') failed++;
      console.log(JSON.stringify(result));
    },
    read: () => {},
    end: () => (failed > 0 ? 1 : 0),
    stopped: () => INTERRUPTED,
  };
}

type Counts = Record<ImportResult['outcome'], number>;

/** A line a file; what went wrong, and on a terminal how far it is, on standard error. */
export function lineReport(): ImportReport {
  let source: string | null = null;
  let counts = noCounts();
  let failed = 0;
  const progress = createProgress();
  const clear = () => {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  };
  const show = () => {
    const line = process.stderr.isTTY ? progress.line() : null;
    if (line !== null) process.stderr.write(`\r\x1b[K${line} …`);
  };
  const say = (place: string, words: string) => {
    clear();
    console.error(`${place}: ${words}`);
  };
  const finish = () => {
    clear();
    if (source !== null) console.log(`${source}: ${inWords(counts)}`);
    counts = noCounts();
  };
  return {
    result(result) {
      if (result.source !== source) {
        finish();
        source = result.source;
      }
      counts[result.outcome]++;
      if (result.outcome === 'failed') {
        failed++;
        say(result.place, result.error);
      } else if (result.outcome === 'noted') say(result.place, result.note);
      else progress.entry();
      show();
    },
    read(bytes, total) {
      progress.read(bytes, total);
      show();
    },
    end() {
      finish();
      return failed > 0 ? 1 : 0;
    },
    stopped() {
      finish();
      console.error('Stopped. What is counted is in; the same command goes on from there.');
      return INTERRUPTED;
    },
  };
}

const noCounts = (): Counts => ({ new: 0, revised: 0, held: 0, unchanged: 0, failed: 0, noted: 0 });

function inWords(counts: Counts): string {
  const parts = (['new', 'revised', 'held', 'unchanged', 'failed'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${outcome}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing in it';
}
