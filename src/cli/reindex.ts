import { readConfig } from '../config.ts';
import { startDiscovery } from '../discovery/jobs/discoveryJob.ts';
import { systemClock } from '../lib/clock.ts';
import { openExistingRecord } from '../store/opening.ts';
import { refillSearch } from '../store/searchFilling.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet reindex [--data DIR]

Makes anew from the record whatever can be made anew: full-text search, copies, Related, rankings and
what Recommendation chooses from. The paper may go on being served meanwhile. Nothing is lost: what
editors wrote and readers did stays as it is. Stopped with Ctrl-C, search goes on from there the next
time.

Example:
  broadsheet reindex --data /srv/courier
`;

/** `broadsheet reindex`: 0 when everything was made anew. */
export async function reindexCommand(args: string[]): Promise<number> {
  const read = readOptions(args, { help: HELP, options: { data: { type: 'string' } } });
  if (!read) return 0;
  const config = readConfig(read.values);
  const store = await openExistingRecord(config);
  try {
    const searchable = await refillSearch(store, {
      told: (done, of) => tell(`Search: ${done} of ${of} stories …`),
    });
    tell(`Search: ${searchable} stories.`, true);
    tell('Discovery: reading the paper …');
    const discovery = await startDiscovery(store, systemClock, {
      vectors: config.vectors,
      tell: (notice) => tell(notice, true),
    });
    await discovery.relateAll();
    await discovery.settle((waiting) => tell(`Related: ${waiting} stories to go …`));
    tell('Discovery: Related, rankings and recommendation are made anew.', true);
    return 0;
  } finally {
    await store.close();
  }
}

/** Progress goes to the terminal and is written over; what is done stays. */
function tell(text: string, done = false) {
  if (done) console.log(process.stderr.isTTY ? `\r\x1b[K${text}` : text);
  else if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
