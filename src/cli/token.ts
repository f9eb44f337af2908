import { readConfig } from '../config.ts';
import { isScope, SCOPES } from '../desk/api/scopes.ts';
import { DAY } from '../lib/clock.ts';
import { Failure } from '../lib/failure.ts';
import { openRecord } from '../store/opening.ts';
import { logAct } from '../store/paperActs.ts';
import type { Store } from '../store/store.ts';
import { allTokens, makeToken, revokeToken } from '../store/tokens.ts';
import { byCommand } from './byCommand.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet token ACT [NAME|ID] [--data DIR]

Keys of the API (/api/v1), for programs. What readers may see needs none.

  add NAME --scope SCOPE [--scope SCOPE …] [--days N]
  list
  revoke ID

Scopes:
${Object.entries(SCOPES)
  .map(([name, { words }]) => `  ${name.padEnd(18)} ${words}`)
  .join('\n')}

Example:
  broadsheet token add "wire desk" --scope sources:read --scope sources:write --days 90
`;

const OPTIONS = {
  data: { type: 'string' },
  scope: { type: 'string', multiple: true, default: [] as string[] },
  days: { type: 'string' },
} as const;

type Values = { scope: string[]; days?: string | undefined };
type Act = (store: Store, name: string, values: Values) => Promise<string[]>;

const ACTS: Record<string, Act> = {
  async add(store, name, { scope: scopes, days }) {
    const unknown = scopes.find((scope) => !isScope(scope));
    if (unknown !== undefined) throw new Failure(`There is no scope "${unknown}"; see --help.`);
    if (scopes.length === 0) throw new Failure('What may it do? --scope sources:read; see --help.');
    const by = byCommand();
    const expiresAt = days === undefined ? null : by.now + daysOf(days) * DAY;
    const token = { name, scopes, createdBy: by.actor, expiresAt };
    const secret = await store.db.transaction().execute(async (db) => {
      const changes = [{ field: 'scopes', before: null, after: scopes.join(' ') }];
      await logAct(db, { kind: 'key', act: 'made', subject: name, changes }, by);
      return makeToken({ db }, token, by.now);
    });
    return [`${secret}  (shown this once)`];
  },
  async list(store) {
    const tokens = await allTokens(store);
    if (tokens.length === 0) return ['There are no keys; see broadsheet token --help.'];
    return tokens.map(({ id, name, scopes, expiresAt, lastUsedAt, revokedAt }) =>
      [id, name, scopes, stateOf({ expiresAt, lastUsedAt, revokedAt })].join('\t'),
    );
  },
  async revoke(store, id) {
    const by = byCommand();
    const revoked = await store.db.transaction().execute(async (db) => {
      const name = await revokeToken({ db }, id, by.now);
      if (name === null) return false;
      await logAct(db, { kind: 'key', act: 'revoked', subject: name, detail: id }, by);
      return true;
    });
    if (revoked) return [`${id} is revoked.`];
    throw new Failure(`There is no key ${id} that holds; see broadsheet token list.`);
  },
};

/** `broadsheet token`: 0 when done; wrong usage is a `Failure`. */
export async function tokenCommand(args: string[]): Promise<number> {
  const read = readOptions(args, { help: HELP, options: OPTIONS, names: { from: 1, to: 2 } });
  if (!read) return 0;
  const [name = '', about] = read.names;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (!act) throw new Failure(`token cannot "${name}"; see broadsheet token --help.`);
  if (name !== 'list' && !about) throw new Failure(`Which? See broadsheet token --help.`);
  const store = await openRecord(readConfig({ data: read.values.data }));
  try {
    for (const line of await act(store, about ?? '', read.values)) console.log(line);
    return 0;
  } finally {
    await store.close();
  }
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 3_650) return days;
  throw new Failure('--days must be a whole number from 1 to 3650.');
}

type State = { expiresAt: number | null; lastUsedAt: number | null; revokedAt: number | null };

function stateOf({ expiresAt, lastUsedAt, revokedAt }: State): string {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  if (revokedAt !== null) return `revoked ${day(revokedAt)}`;
  if (expiresAt !== null && expiresAt < Date.now()) return `expired ${day(expiresAt)}`;
  const until = expiresAt === null ? '' : `, holds until ${day(expiresAt)}`;
  return (lastUsedAt === null ? 'not used yet' : `used ${day(lastUsedAt)}`) + until;
}
