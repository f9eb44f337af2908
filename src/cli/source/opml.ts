import { readFile } from 'node:fs/promises';
import { addKnown } from '../../desk/sourceActs.ts';
import { readOpml } from '../../intake/opml.ts';
import { opmlList } from '../../intake/opmlList.ts';
import { Failure } from '../../lib/failure.ts';
import { siteSettings } from '../../store/settings.ts';
import { allSources, USUAL_TERMS } from '../../store/sources.ts';
import { byCommand } from '../byCommand.ts';
import type { Called } from './acts.ts';
import { checkBounds, termsFrom } from './terms.ts';

/**
 * Adds the feeds of OPML lists, as other readers of feeds write them; the innermost outline that a
 * feed stands in is its section. They are polled when their turn comes, not at once: a list may hold
 * hundreds. 1 where a list was damaged.
 */
export async function importSources({ store, names, options }: Called): Promise<number> {
  if (names.length === 0) throw new Failure('Which list? broadsheet source import FILE.opml');
  const terms = { ...USUAL_TERMS, ...termsFrom(options) };
  checkBounds(terms);
  let problems = 0;
  for (const file of names) {
    const list = read(await contentOf(file), file);
    let added = 0;
    for (const { feedUrl: address, pageUrl: page, title, sections } of list.feeds) {
      const section = terms.section ?? sections.at(-1) ?? null;
      const source = { ...terms, name: title ?? new URL(address).host, section, address, page };
      if (await addKnown(store, source, byCommand())) added++;
    }
    console.log(`${file}: ${added} added, ${list.feeds.length - added} were there already.`);
    for (const problem of list.problems) console.error(`${file}: ${problem}`);
    problems += list.problems.length;
  }
  return problems > 0 ? 1 : 0;
}

/** Writes all sources as OPML, for other readers of feeds. */
export async function exportSources({ store, names }: Called): Promise<number> {
  if (names.length > 0) throw new Failure('export takes no name: it writes all sources.');
  const feeds = (await allSources(store)).map(({ address, page, name, section }) => ({
    ...{ feedUrl: address, pageUrl: page, title: name, language: null },
    sections: section === null ? [] : [section],
  }));
  const { name: title } = await siteSettings(store);
  process.stdout.write(opmlList(feeds, { title: `Sources of ${title}`, now: Date.now() }));
  return 0;
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(`${file} cannot be read (${code}).`);
  }
}

function read(text: string, file: string): ReturnType<typeof readOpml> {
  try {
    return readOpml(text);
  } catch (error) {
    throw new Failure(`${file} ${error instanceof Error ? error.message : error}.`);
  }
}
