import { addKnown } from '../../desk/sourceActs.ts';
import { type FoundFeed, findFeeds } from '../../intake/sources/findFeeds.ts';
import { Failure } from '../../lib/failure.ts';
import { type SourceTerms, USUAL_TERMS } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import { byCommand } from '../byCommand.ts';
import type { Called } from './acts.ts';
import { checkBounds, termsFrom } from './terms.ts';

/** Adds the feeds at some addresses; each is tried at once, and what was found is said. */
export async function addSources({ store, config, names, options }: Called): Promise<number> {
  if (names.length === 0) throw new Failure('Which feed? broadsheet source add ADDRESS');
  const terms = { ...USUAL_TERMS, ...termsFrom(options) };
  checkBounds(terms);
  const agent = `Broadsheet/0.1 (+${config.baseUrl})`;
  let failures = 0;
  for (const address of names) {
    try {
      const [feed, ...others] = await findFeeds(address, { agent });
      if (feed) await add(store, feed, terms);
      for (const other of others) {
        console.log(`  also there: ${other.title ?? 'a feed'}, ${other.address}`);
      }
    } catch (error) {
      failures++;
      console.error(`${address}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return failures > 0 ? 1 : 0;
}

async function add(
  store: Store,
  feed: FoundFeed,
  terms: Omit<SourceTerms, 'name'> & { name?: string },
) {
  const { address, page, title, format, entries, headlines } = feed;
  const name = terms.name ?? title ?? new URL(address).host;
  const source = { ...terms, name, address, page };
  const added = await addKnown(store, source, byCommand());
  if (!added) throw new Error('is a source already; see broadsheet source list');
  console.log(`${name}: added (${address}, ${format}, ${entries} entries).`);
  for (const headline of headlines) console.log(`  ${headline}`);
}
