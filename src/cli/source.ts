import { type Config, readConfig } from '../config.ts';
import { Failure } from '../lib/failure.ts';
import { openRecord } from '../store/opening.ts';
import { readOptions } from './options.ts';
import { ACTS } from './source/acts.ts';
import { TERMS_OPTIONS } from './source/terms.ts';

const HELP = `
broadsheet source ACT [NAME …] [OPTION …]

Feeds that the paper follows. While the paper is served it polls them by itself.

  add ADDRESS …       a feed, or a page that names one; it is tried at once
  list                all sources, and how they are doing
  show NAME           one source with everything about it
  set NAME            changes what was decided about it (the options below)
  pause NAME          stops polling it; its stories stay
  resume NAME         polls it again, at once
  poll [NAME …]       polls here and now, all that are due or those named
  remove NAME         forgets the source; the stories it brought stay
  import FILE …       the feeds of an OPML list, as other readers of feeds write it
  export              all sources as OPML, to standard output

NAME is a source's name, id or address.

What becomes of its entries, with add and set:
  --name NAME           what it is called (default: its title)
  --becomes WHAT        inbox (wait at the desk; the default), draft, or publish (as syndicated)
  --trust WORD          low, usual, high, or 1 to 9; below high, doubtful stories wait at the desk
                        even where the source is published
  --section NAME        section of entries that say none
  --map CATEGORY=NAME   entries of this category go to that section (as often as needed)
  --licence WORDS       under which terms its stories may be used
  --full-text WHEN      never, stubs (the default: where the feed gives only a beginning) or always
  --shortest TIME       polls no more often than this (default 10m), as in 90s, 10m, 6h or 2d
  --longest TIME        polls no less often than this (default 12h)

  --data DIR            the data folder (default ./data)

Ends with 0 when all went well, with 1 when a source failed, with 2 when it was called wrongly.

Examples:
  broadsheet source add https://tide.example/ --section Coast --licence "CC BY 4.0"
  broadsheet source set "The Tide" --becomes publish --trust high --map sport=Sports
  broadsheet source poll "The Tide"
  broadsheet source import feeds.opml --becomes draft
`;

/** `broadsheet source`: sources of the paper, from the command line. */
export async function sourceCommand(args: string[]): Promise<number> {
  const read = readOptions(args, {
    help: HELP,
    options: { data: { type: 'string' }, ...TERMS_OPTIONS },
    names: { from: 1, to: Number.POSITIVE_INFINITY },
  });
  if (!read) return 0;
  const [name = '', ...names] = read.names;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (!act) throw new Failure(`source cannot "${name}"; see broadsheet source --help.`);
  const config: Config = readConfig({ data: read.values.data });
  const store = await openRecord(config);
  try {
    return await act({ store, config, names, options: read.values });
  } finally {
    await store.close();
  }
}
