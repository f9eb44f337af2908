import { z } from 'zod';
import { HOUR, MINUTE } from '../lib/clock.ts';
import { differences } from '../lib/differences.ts';
import { logAct } from '../store/paperActs.ts';
import { changeTerms, type SourceTerms, USUAL_TERMS } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { BECOMES, type FeedSource, FULL_TEXT } from '../store/tables/sources.ts';
import { type By, Refusal } from './act.ts';
import { addKnown, oneSource, sourceAct } from './sourceActs.ts';

/** A feed that was found at an address; intake finds it, in a thread of its own. */
export type FoundFeed = {
  address: string;
  title: string | null;
  page: string | null;
  format: string;
  entries: number;
  headlines: string[];
};

/** Finds the feeds at an address. Throws in words where there are none. */
export type FindFeeds = (address: string) => Promise<FoundFeed[]>;

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text || null);

/** Days of waiting are no source, and more often than this nobody's feed is asked. */
const minutes = z
  .number()
  .min(0.5)
  .max(30 * 24 * 60);

/** What is decided about a source; whatever is left out stays as it is, or usual. */
export const sourceTerms = z.object({
  name: z.string().trim().min(1, 'A source needs a name.').max(160),
  becomes: z.enum(BECOMES),
  trust: z.int().min(1).max(9),
  section: optional(160).nullable(),
  /** A category of the feed to a section of ours. */
  sections: z.record(z.string().trim().toLowerCase().max(160), z.string().trim().min(1).max(160)),
  licence: optional(300).nullable(),
  fullText: z.enum(FULL_TEXT),
  /** In minutes, as is the longest. */
  shortest: minutes,
  longest: minutes,
});

const changes = sourceTerms.partial();
export type TermsGiven = z.infer<typeof changes>;

/** Terms as the record has them. */
const stored = ({ shortest, longest, ...terms }: TermsGiven): Partial<SourceTerms> => ({
  ...(Object.fromEntries(
    Object.entries(terms).filter(([, value]) => value !== undefined),
  ) as Partial<SourceTerms>),
  ...(shortest !== undefined && { shortest: shortest * MINUTE }),
  ...(longest !== undefined && { longest: longest * MINUTE }),
});

const mapped = z.record(z.string(), z.string()).catch({});

/** What a source's terms are, as they are given. */
export const termsOf = (source: FeedSource): z.infer<typeof sourceTerms> => ({
  name: source.name,
  becomes: source.becomes,
  trust: source.trust,
  section: source.section,
  sections: mapped.parse(JSON.parse(source.sections)),
  licence: source.licence,
  fullText: source.fullText,
  shortest: source.shortest / MINUTE,
  longest: source.longest / MINUTE,
});

/**
 * Adds the feed at an address, or the first that its page names; gives the others too. Throws a
 * `Refusal` where none is found, or where it is a source already.
 */
export async function addFeed(
  store: Store,
  findFeeds: FindFeeds,
  { address, ...terms }: TermsGiven & { address: string },
  by: By,
): Promise<{ source: FeedSource; found: FoundFeed; others: FoundFeed[] }> {
  const [found, ...others] = await findFeeds(address).catch((error: Error) => {
    throw new Refusal(`${address}: ${error.message}`, 422, 'address');
  });
  if (!found) throw new Refusal(`${address}: no feed was found.`, 422, 'address');
  const name = found.title ?? new URL(found.address).host;
  const wanted = { ...USUAL_TERMS, name, ...stored(terms) };
  checkBounds(wanted);
  const { address: at, page } = found;
  const source = await addKnown(store, { ...wanted, address: at, page }, by);
  if (!source) throw new Refusal(`${at} is a source already.`, 409, 'address');
  return { source, found, others };
}

/** Changes what was decided about a source. Throws a `Refusal` where there is none. */
export const changeSource = (store: Store, id: string, given: TermsGiven, by: By) =>
  changeStored(store, id, stored(given), by);

/** The same with terms as the record has them. */
export async function changeStored(store: Store, id: string, terms: Partial<SourceTerms>, by: By) {
  await store.db.transaction().execute(async (db) => {
    const source = await oneSource({ db }, id);
    checkBounds({ ...source, ...terms });
    await changeTerms({ db }, id, terms);
    const changes = differences(termsOf(source), termsOf(await oneSource({ db }, id)));
    if (changes.length > 0) await logAct(db, sourceAct('changed', source, changes), by);
  });
}

function checkBounds({ shortest, longest }: Pick<SourceTerms, 'shortest' | 'longest'>) {
  if (shortest <= longest) return;
  throw new Refusal('The shortest interval is longer than the longest.', 422, 'shortest');
}

/** Health in words, for the desk and the API alike. */
export function healthOf(source: FeedSource, now: number): { state: Health; words: string } {
  const { pausedAt, pausedReason, error, failures, polledAt } = source;
  if (pausedAt !== null) return { state: 'paused', words: `paused: ${pausedReason}` };
  if (error !== null) {
    const times = failures === 1 ? 'once' : `${failures} times`;
    return { state: 'failing', words: `failed ${times}: ${error}` };
  }
  if (polledAt === null) return { state: 'new', words: 'not polled yet' };
  const silent = source.newestAt !== null && now - source.newestAt > 24 * HOUR * 30;
  return silent
    ? { state: 'silent', words: 'answers, but has brought nothing for a month' }
    : { state: 'well', words: 'well' };
}

export type Health = 'well' | 'new' | 'silent' | 'failing' | 'paused';
