import type { Config } from '../../config.ts';
import { pause, remove, resume } from '../../desk/sourceActs.ts';
import { changeStored } from '../../desk/sources.ts';
import { Failure } from '../../lib/failure.ts';
import { allSources, sourcesCalled } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import type { FeedSource } from '../../store/tables/sources.ts';
import { byCommand } from '../byCommand.ts';
import { addSources } from './add.ts';
import { exportSources, importSources } from './opml.ts';
import { pollNow } from './pollNow.ts';
import { lineOf, shown } from './shown.ts';
import { checkBounds, type TermsOptions, termsFrom } from './terms.ts';

export type Called = {
  store: Store;
  config: Config;
  names: string[];
  options: TermsOptions;
};

/** Each gives the status to end with. */
export const ACTS: Record<string, (called: Called) => Promise<number>> = {
  add: addSources,
  import: importSources,
  export: exportSources,
  async list({ store, names }) {
    if (names.length > 0) throw new Failure('list takes no name; source show NAME shows one.');
    const sources = await allSources(store);
    if (sources.length === 0) console.log('There are no sources: broadsheet source add ADDRESS');
    for (const source of sources) console.log(lineOf(source, Date.now()));
    return 0;
  },
  show: (called) =>
    forEach(called, async ({ store }, source) => {
      for (const line of await shown(store, source, Date.now())) console.log(line);
    }),
  set: (called) =>
    forEach(called, async ({ store, options }, source) => {
      const terms = termsFrom(options);
      if (Object.keys(terms).length === 0) throw new Failure('Set what? See source --help.');
      checkBounds({ ...source, ...terms });
      await changeStored(store, source.id, terms, byCommand());
      console.log(`${terms.name ?? source.name}: changed.`);
    }),
  pause: (called) =>
    forEach(called, async ({ store }, source) => {
      await pause(store, source.id, byCommand());
      console.log(`${source.name}: paused.`);
    }),
  resume: (called) =>
    forEach(called, async ({ store }, source) => {
      await resume(store, source.id, byCommand());
      console.log(`${source.name}: polled again from now on.`);
    }),
  remove: (called) =>
    forEach(called, async ({ store }, source) => {
      await remove(store, source.id, byCommand());
      console.log(`${source.name}: removed. The stories that it brought stay.`);
    }),
  async poll(called) {
    const { store, config, names } = called;
    const wanted = names.length > 0 ? await meant(store, names) : 'due';
    return pollNow(store, config, wanted);
  },
};

async function forEach(
  called: Called,
  act: (called: Called, source: FeedSource) => Promise<void>,
): Promise<number> {
  if (called.names.length === 0) throw new Failure('Which source? See broadsheet source list.');
  for (const source of await meant(called.store, called.names)) await act(called, source);
  return 0;
}

/** The sources of those names. Throws a `Failure` where one is unknown or could be several. */
async function meant(store: Store, names: string[]): Promise<FeedSource[]> {
  const sources: FeedSource[] = [];
  for (const name of names) {
    const [source, ...more] = await sourcesCalled(store, name);
    if (!source) throw new Failure(`There is no source "${name}"; see broadsheet source list.`);
    if (more.length > 0) {
      const ids = [source, ...more].map(({ id }) => id).join(', ');
      throw new Failure(`Several sources are called "${name}": say which by its id (${ids}).`);
    }
    sources.push(source);
  }
  return sources;
}
