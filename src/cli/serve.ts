import { readConfig } from '../config.ts';
import { tryPort } from '../http/server.ts';
import { startPaper } from '../main.ts';
import { beginPaper } from './beginning.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet serve [--port N] [--host NAME] [--data DIR] [--empty]

Serves the paper until it is stopped. The first time, it opens with a demo newsroom to look around
in; with --empty, with a paper of your own. What is there already is always kept.

  --port N      4000 unless set (also PORT)
  --host NAME   localhost unless set; 0.0.0.0 to be reached from other machines (also HOST)
  --data DIR    ./data unless set: database and pictures (also BROADSHEET_DATA)
  --empty       begin a paper of your own; a demo in the folder is put aside, not deleted

Environment: DATABASE_URL (postgres://…, instead of a file), BROADSHEET_URL (the public address),
BROADSHEET_TRUST_PROXY=1 (behind a proxy of your own that sets X-Forwarded-For), BROADSHEET_SMTP
and BROADSHEET_MAIL_FROM (letters; files in DATA/mail without), BROADSHEET_VECTORS (what makes vectors
of stories for Related: see docs/operations.md).

Examples:
  broadsheet serve
  broadsheet serve --empty --data /srv/courier --port 8080
`;

/** `broadsheet serve`: runs until SIGINT or SIGTERM, then finishes what it has begun. */
export async function serveCommand(args: string[]): Promise<number> {
  const read = readOptions(args, {
    help: HELP,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  });
  if (!read) return 0;
  const config = readConfig(read.values);
  await tryPort(config);
  const beginning = await beginPaper(config, { empty: read.values.empty });
  const paper = await startPaper(config);
  const stopped = stopSignal();
  console.log(greeting(paper.name, paper.url, beginning.editor, beginning.demo));
  await stopped;
  await paper.stop();
  return 0;
}

type Editor = { email: string; password: string } | null;

function greeting(name: string, url: string, editor: Editor, demo: boolean): string {
  const lines = [
    '',
    `  ${name} is at  ${url}`,
    `  The desk is at  ${url}/desk`,
    ...(editor
      ? [`  Sign in as ${editor.email} with the password ${editor.password}  (shown this once)`]
      : ['  A forgotten password: npx broadsheet user reset EMAIL']),
    '',
    '  Bring stories in:  npx broadsheet import FILE-OR-ADDRESS',
    ...(demo ? ['  Begin a paper of your own:  npm start -- --empty'] : []),
    '  Stop: Ctrl-C',
    '',
  ];
  return lines.join('\n');
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
