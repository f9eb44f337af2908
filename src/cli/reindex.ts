import { readConfig } from '../config.ts';
import { startDiscovery } from '../discovery/jobs/discoveryJob.ts';
import { systemClock } from '../lib/clock.ts';
import { openExistingRecord } from '../store/opening.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet reindex [--data DIR]

Makes anew from the record whatever can be made anew: full-text search, copies, Related, rankings and
what Recommendation chooses from. The paper may go on being served meanwhile. Nothing is lost: what
editors wrote and readers did stays as it is.

Example:
  broadsheet reindex --data /srv/courier
`;

const STORIES_A_TRANSACTION = 50;

/** `broadsheet reindex`: 0 when everything was made anew. */
export async function reindexCommand(args: string[]): Promise<number> {
  const read = readOptions(args, { help: HELP, options: { data: { type: 'string' } } });
  if (!read) return 0;
  const store = await openExistingRecord(readConfig(read.values));
  try {
    const searchable = await reindexSearch(store);
    tell(`Search: ${searchable} stories.`, true);
    tell('Discovery: reading the paper …');
    const discovery = await startDiscovery(store, systemClock);
    discovery.relateAll();
    await discovery.settle((waiting) => tell(`Related: ${waiting} stories to go …`));
    tell('Discovery: Related, rankings and recommendation are made anew.', true);
    return 0;
  } finally {
    await store.close();
  }
}

/** Puts every story into full-text search as it stands; how many there were. */
async function reindexSearch(store: Store): Promise<number> {
  const ids = await store.db.selectFrom('stories').select('id').orderBy('id').execute();
  for (let at = 0; at < ids.length; at += STORIES_A_TRANSACTION) {
    await store.db.transaction().execute(async (db) => {
      for (const { id } of ids.slice(at, at + STORIES_A_TRANSACTION)) {
        await putSearchDocument(db, store.search, id);
      }
    });
    tell(`Search: ${at} of ${ids.length} stories …`);
  }
  return ids.length;
}

/** Progress goes to the terminal and is written over; what is done stays. */
function tell(text: string, done = false) {
  if (done) console.log(process.stderr.isTTY ? `\r\x1b[K${text}` : text);
  else if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
