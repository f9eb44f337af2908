import { Failure } from '../lib/failure.ts';

const HELP = `
Broadsheet: stories in, a newspaper out.

  broadsheet serve                    the paper, at http://localhost:4000
  broadsheet import PATH|URL …        pages, feeds, JSON Lines and Markdown become stories
  broadsheet source add ADDRESS       a feed that the paper follows by itself
  broadsheet user add EMAIL           an account for the desk
  broadsheet token add NAME           a key of the API, for a program
  broadsheet reindex                  search, related and rankings made anew from the record
  broadsheet recount                  readers counted anew, where a program was or was not one
  broadsheet doctor                   is everything in order here?
  broadsheet lab NAME                 the engine alone, on JSON lines (extract, feed, related, replay)

Each explains itself: broadsheet COMMAND --help
`;

type Command = (args: string[]) => Promise<number>;

/** Each command is loaded only when it is called: the lab needs no web server. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  import: async () => (await import('./import.ts')).importCommand,
  source: async () => (await import('./source.ts')).sourceCommand,
  user: async () => (await import('./user.ts')).userCommand,
  token: async () => (await import('./token.ts')).tokenCommand,
  reindex: async () => (await import('./reindex.ts')).reindexCommand,
  recount: async () => (await import('./recount.ts')).recountCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  lab: async () => (await import('./lab.ts')).labCommand,
};

/** Runs what the words ask for; the status to end with. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP.trim());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new Failure(`There is no command "${name}"; see broadsheet --help.`);
  const command = await load();
  return command(args);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // whoever read our lines has read enough
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = error instanceof Failure ? 2 : 1;
}
