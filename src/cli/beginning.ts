import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { ensureFirstEditor } from '../desk/firstEditor.ts';
import { loadDemo } from '../intake/demo.ts';
import { Failure } from '../lib/failure.ts';
import { generateDemoReaders } from '../signals/demoReaders.ts';
import { beginningOf, demoOpenedAt, recordBeginning } from '../store/beginnings.ts';
import { openRecord } from '../store/opening.ts';
import { forgetAllReaders } from '../store/reads.ts';
import { changeSiteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

/** Any fixed number will do: the same demo readers come at every first start. */
const DEMO_SEED = 1848;

type Begun = { demo: boolean; editor: { email: string; password: string } | null };

/**
 * Sees to it that there is a paper in the data folder: the demo newsroom the first time, or an
 * empty paper where that is asked for. A paper that is there is kept; a demo that is to make room
 * for an empty paper is put aside whole. A paper that has nobody to sign in, as after an import into
 * a new folder, gets its first editor.
 */
export async function beginPaper(config: Config, { empty }: { empty: boolean }): Promise<Begun> {
  if (empty) await putDemoAside(config);
  const store = await openRecord(config);
  try {
    const before = await beginningOf(store);
    const isDemo = before ? before !== 'empty' : !empty;
    if (before === null && empty) await beginEmpty(store);
    if (isDemo && before !== 'demo') await openDemo(store, config);
    return { demo: isDemo, editor: await ensureFirstEditor(store, config) };
  } finally {
    await store.close();
  }
}

async function beginEmpty(store: Store) {
  await changeSiteSettings(store, { name: 'A new paper' }, Date.now());
  await recordBeginning(store, 'empty');
}

/** Stories that are in already are not taken in twice, and readers are counted from nothing. */
async function openDemo(store: Store, { mediaFolder }: Config) {
  process.stdout.write('Opening the demo newsroom, with five weeks of readers …');
  const now = await demoOpenedAt(store, Date.now());
  await recordBeginning(store, 'demo-under-way');
  const { problems } = await loadDemo(store, DEMO, { now, mediaFolder });
  await forgetAllReaders(store);
  await generateDemoReaders(store, { now, seed: DEMO_SEED });
  await recordBeginning(store, 'demo');
  process.stdout.write(' done.\n');
  for (const problem of problems) console.error(`demo: ${problem}`);
}

async function putDemoAside(config: Config) {
  if (config.address !== ':memory:' && !config.address.startsWith('postgres')) {
    if (!existsSync(config.address)) return;
  }
  const store = await openRecord(config);
  const beginning = await beginningOf(store).finally(() => store.close());
  if (beginning === null || beginning === 'empty') return;
  if (config.address.startsWith('postgres')) {
    throw new Failure('The database holds the demo newsroom: name an empty one in DATABASE_URL.');
  }
  const aside = freeName(`${config.dataFolder}.demo`);
  renameSync(config.dataFolder, aside);
  mkdirSync(config.dataFolder, { recursive: true });
  console.log(`The demo newsroom was put aside, whole, in ${aside}.`);
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number++) name = `${wanted}-${number}`;
  return name;
}
