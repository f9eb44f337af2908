import { Failure } from '../lib/failure.ts';

const HELP = `
broadsheet lab NAME [OPTION …]

The engine alone, without a site: JSON lines in, JSON lines out, an answer a line. It is the code
that serves the paper, so you can replay your own logs and see what a change does. (Storylines, and
Related with --any-time or --all, are not on the site yet.)

  extract PATH …   pages to stories           (--url-of FILE.json)
  feed PATH …      feeds to entries
  copies           stories in, of each the earliest that it repeats
  related          stories in, Related out     (--k N, --any-time, --all, --vectors PLACE)
  storylines       stories in, the storyline of each out
  replay           stories and reads in, Recommendation and Ranking out

Examples:
  broadsheet lab extract pages/ > stories.jsonl
  broadsheet lab replay < log.jsonl > answers.jsonl
`;

/** `broadsheet lab`: 0 when everything was answered, 2 on wrong usage. */
export async function labCommand([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(HELP.trim());
    return name === undefined ? 2 : 0;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP.trim());
    return 0;
  }
  switch (name) {
    case 'extract':
      return (await import('../lab/extract.ts')).labExtract(args, process.stdout);
    case 'feed':
      return (await import('../lab/feed.ts')).labFeed(args, process.stdout);
    case 'copies':
      return (await import('../lab/copies.ts')).labCopies(args, process.stdin, process.stdout);
    case 'related':
      return (await import('../lab/related.ts')).labRelated(args, process.stdin, process.stdout);
    case 'replay':
      return (await import('../lab/replay.ts')).labReplay(args, process.stdin, process.stdout);
    case 'storylines':
      return (await import('../lab/storylines.ts')).labStorylines(
        args,
        process.stdin,
        process.stdout,
      );
    default:
      throw new Failure(`There is no lab "${name}"; see broadsheet lab --help.`);
  }
}
