import { type Config, readConfig } from '../config.ts';
import { addUser, changePassword } from '../desk/users.ts';
import { Failure } from '../lib/failure.ts';
import { openRecord } from '../store/opening.ts';
import type { Store } from '../store/store.ts';
import { allUsers, removeUser, userByEmail } from '../store/users.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet user ACT [EMAIL] [--data DIR]

Accounts for the desk.

  add EMAIL --name NAME [--role administrator|editor] [--password WORD]
  list
  password EMAIL [--password WORD]     a new password; signs the account out everywhere
  remove EMAIL                         what its holder did stays on record

A password is made up and printed where none is given.

Examples:
  broadsheet user add ada@courier.example --name "Ada Pell" --role editor
  broadsheet user password ada@courier.example
`;

const OPTIONS = {
  data: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', default: 'editor' },
  password: { type: 'string' },
} as const;

type Values = { name?: string | undefined; role: string; password?: string | undefined };
type Act = (store: Store, config: Config, email: string, values: Values) => Promise<string[]>;

const ACTS: Record<string, Act> = {
  async add(store, config, email, { name = '', role, password }) {
    const added = await addUser(store, config, { email, name, role, password });
    return [`${added.email} may sign in at ${config.baseUrl}/desk as ${role}.`, told(added)];
  },
  async list(store) {
    const users = await allUsers(store);
    if (users.length === 0) return ['There are no accounts; see broadsheet user --help.'];
    return users.map((user) => [user.email, user.role, user.name].join('\t'));
  },
  async password(store, config, email, { password }) {
    return [told(await changePassword(store, config, { email, password }))];
  },
  async remove(store, _config, email) {
    const user = await userByEmail(store, email);
    if (!user) throw new Failure(`There is no account ${email}; see broadsheet user list.`);
    await removeUser(store, user.id);
    return [`${user.email} is removed.`];
  },
};

/** `broadsheet user`: 0 when done; wrong usage is a `Failure`. */
export async function userCommand(args: string[]): Promise<number> {
  const read = readOptions(args, { help: HELP, options: OPTIONS, names: { from: 1, to: 2 } });
  if (!read) return 0;
  const [name = '', email] = read.names;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (!act) throw new Failure(`user cannot "${name}"; see broadsheet user --help.`);
  if (name !== 'list' && !email) throw new Failure(`Whose? broadsheet user ${name} EMAIL`);
  const config = readConfig({ data: read.values.data });
  const store = await openRecord(config);
  try {
    for (const line of await act(store, config, email ?? '', read.values)) console.log(line);
    return 0;
  } finally {
    await store.close();
  }
}

const told = ({ email, password }: { email: string; password: string }) =>
  `Password of ${email}: ${password}  (shown this once)`;
