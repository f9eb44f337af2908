import { statSync } from 'node:fs';
import { sql } from 'kysely';
import { readConfig } from '../config.ts';
import type { VectorSettings } from '../discovery/jobs/vectors/vectorSettings.ts';
import { openVectors } from '../discovery/jobs/vectors/vectorSource.ts';
import { openExistingRecord } from '../store/opening.ts';
import { missingFromSearch } from '../store/searchFilling.ts';
import type { Store } from '../store/store.ts';
import { countVectors, dimensionsKept } from '../store/storyVectors.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet doctor [--data DIR]

Looks whether everything is in order: the Node that runs this, the folders, the database, search and
discovery. Ends with 0 when it is, with 1 when something wants mending, and says how.

Example:
  broadsheet doctor --data /srv/courier
`;

/** Words that are in any list of English words, and mean something to any model. */
const TRIED = 'The ferry to the island did not sail this morning.';

type Finding = { ok: boolean; text: string };

/** `broadsheet doctor`: a line a finding. */
export async function doctorCommand(args: string[]): Promise<number> {
  const read = readOptions(args, { help: HELP, options: { data: { type: 'string' } } });
  if (!read) return 0;
  const config = readConfig(read.values);
  const store = await openExistingRecord(config);
  try {
    const findings = [
      { ok: true, text: `Node ${process.versions.node}` },
      { ok: true, text: `Data folder ${config.dataFolder} can be written` },
      await integrity(store),
      await contents(store, config.address),
      await searchable(store),
      await discovered(store),
      ...(config.vectors ? [await vectors(store, config.vectors)] : []),
    ];
    for (const { ok, text } of findings) console.log(`${ok ? 'ok  ' : 'MEND'}  ${text}`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    await store.close();
  }
}

async function integrity(store: Store): Promise<Finding> {
  if (store.dialect === 'postgres') {
    const { rows } = await sql<{ version: string }>`select version() as version`.execute(store.db);
    return { ok: true, text: `Database: ${rows[0]?.version.split(' on ')[0]}` };
  }
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(store.db);
  const found = rows[0]?.quick_check ?? 'nothing';
  return found === 'ok'
    ? { ok: true, text: 'Database: sound (SQLite)' }
    : { ok: false, text: `Database: damaged (${found}). Put a backup in its place.` };
}

async function contents(store: Store, address: string): Promise<Finding> {
  const { stories, published } = await store.db
    .selectFrom('stories')
    .select((query) => [
      query.fn.countAll().as('stories'),
      query.fn.count(query.case().when('status', '=', 'published').then(1).end()).as('published'),
    ])
    .executeTakeFirstOrThrow();
  const size = store.sqlite ? `, ${(statSync(address).size / 1e6).toFixed(1)} MB` : '';
  return { ok: true, text: `Stories: ${stories}, of them published ${published}${size}` };
}

async function searchable(store: Store): Promise<Finding> {
  const { length: missing } = await missingFromSearch(store);
  return missing === 0
    ? { ok: true, text: 'Search: every published story is in the index' }
    : {
        ok: false,
        text: `Search: ${missing} published stories are not in the index. The paper puts them in while it is served, the newest first; broadsheet reindex does it now.`,
      };
}

async function discovered(store: Store): Promise<Finding> {
  const { rows } = await sql<{ published: number; pooled: number }>`select
    (select count(*) from stories where status = 'published' and kind <> 'page') as published,
    (select count(*) from pool) as pooled`.execute(store.db);
  const ready = Number(rows[0]?.pooled) > 0 || Number(rows[0]?.published) === 0;
  return ready
    ? { ok: true, text: 'Discovery: results are there' }
    : { ok: false, text: 'Discovery: no results yet. Start the paper, or run broadsheet reindex.' };
}

/** Asks what makes vectors for one, and looks how many stories have theirs. */
async function vectors(store: Store, settings: VectorSettings): Promise<Finding> {
  try {
    const { signal } = new AbortController();
    const source = await openVectors(settings, signal);
    const [vector] = await source.vectorsOf([TRIED], signal);
    const kept = await dimensionsKept(store, source.model);
    if (vector && kept !== null && kept !== vector.length) {
      const differ = `${source.model} has vectors of ${vector.length} numbers now, kept are such of ${kept}`;
      return { ok: false, text: `Vectors: ${differ}. Name it anew with BROADSHEET_VECTORS_MODEL.` };
    }
    const stories = await countVectors(store, source.model);
    return {
      ok: true,
      text: `Vectors: ${source.model} answers; it was asked about ${stories} of the published stories`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = 'address' in settings ? `${settings.address} ` : '';
    return { ok: false, text: `Vectors: ${place}${reason} (BROADSHEET_VECTORS)` };
  }
}
