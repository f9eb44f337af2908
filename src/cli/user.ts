import { type Config, readConfig } from '../config.ts';
import { disable, enable } from '../desk/account/disabling.ts';
import { resetLink } from '../desk/account/passwordReset.ts';
import { personAct } from '../desk/account/personAct.ts';
import { changeRole } from '../desk/account/roleChange.ts';
import { takeSecondFactors } from '../desk/account/secondFactorRemoval.ts';
import { openAccounts } from '../desk/accounts.ts';
import { ROLES } from '../desk/roles.ts';
import { addUser, type Credentials, changePassword, knownUser } from '../desk/users.ts';
import { Failure } from '../lib/failure.ts';
import { openRecord } from '../store/opening.ts';
import { logAct } from '../store/paperActs.ts';
import type { Store } from '../store/store.ts';
import { allUsers, removeUser } from '../store/users.ts';
import { byCommand } from './byCommand.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet user ACT [EMAIL] [--data DIR]

Accounts for the desk.

  add EMAIL --name NAME [--role ROLE] [--password WORD]
  list
  role EMAIL --role ROLE
  disable EMAIL                        no way in is open any more; what was done stays on record
  enable EMAIL
  reset EMAIL [--second-factor]        a link with which its holder sets a password, within an hour;
                                       with --second-factor for somebody who lost the device
  password EMAIL [--password WORD]     a new password; signs the account out everywhere
  remove EMAIL                         what its holder did stays on record

Roles: administrator, editor, reporter (writes and works on any text), contributor (sees and changes
drafts of their own). Without --role it is editor. A password is made up and printed where none is
given. Others are invited at the desk: People.

Examples:
  broadsheet user add ada@courier.example --name "Ada Pell" --role administrator
  broadsheet user reset ada@courier.example
`;

const OPTIONS = {
  data: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  password: { type: 'string' },
  'second-factor': { type: 'boolean', default: false },
} as const;

type Values = {
  name?: string | undefined;
  role?: string | undefined;
  password?: string | undefined;
  'second-factor': boolean;
};
type Act = (store: Store, config: Config, email: string, values: Values) => Promise<string[]>;

const ACTS: Record<string, Act> = {
  async add(store, config, email, { name = '', role = 'editor', password }) {
    const added = await addUser(store, config, { email, name, role, password });
    const changes = [{ field: 'role', before: null, after: role }];
    await logAct(store.db, personAct('added', { name, email: added.email }, changes), byCommand());
    return [`${added.email} may sign in at ${config.baseUrl}/desk as ${role}.`, told(added)];
  },
  async list(store) {
    const users = await allUsers(store);
    if (users.length === 0) return ['There are no accounts; see broadsheet user --help.'];
    return users.map(({ email, role, name, disabledAt }) =>
      [email, role, name, ...(disabledAt === null ? [] : ['disabled'])].join('\t'),
    );
  },
  async role(store, _config, email, { role }) {
    if (role === undefined) throw new Failure(`Which? --role ${ROLES.join('|')}`);
    await changeRole(store, await knownUser(store, email), role, byCommand());
    return [`${email} is ${role} now.`];
  },
  async disable(store, _config, email) {
    await disable(store, await knownUser(store, email), byCommand());
    return [`${email} is signed out and cannot sign in.`];
  },
  async enable(store, _config, email) {
    await enable(store, await knownUser(store, email), byCommand());
    return [`${email} can sign in again.`];
  },
  async reset(store, config, email, { 'second-factor': lost }) {
    const user = await knownUser(store, email);
    if (lost) await takeSecondFactors(store, user, byCommand());
    const accounts = await openAccounts(store, config);
    const link = await resetLink(accounts, config, user.id, Date.now());
    return [`For ${user.email}, once, within an hour: ${link}`];
  },
  async password(store, config, email, { password }) {
    const changed = await changePassword(store, config, { email, password });
    const user = await knownUser(store, email);
    await logAct(store.db, personAct('given a new password', user), byCommand());
    return [told(changed)];
  },
  async remove(store, _config, email) {
    const user = await knownUser(store, email);
    await store.db.transaction().execute(async (db) => {
      await removeUser({ db }, user.id);
      await logAct(db, personAct('removed', user), byCommand());
    });
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

const told = ({ email, password }: Credentials) =>
  `Password of ${email}: ${password}  (shown this once)`;
