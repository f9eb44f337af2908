import type { Account } from '../api/accounts.ts';
import { Moment } from '../shell/Moment.tsx';
import { useMe } from '../shell/me.ts';
import { PersonActs } from './PersonActs.tsx';
import { RoleChange } from './RoleChange.tsx';

/** Somebody who may come to the desk: as what, by which ways in, and what can be done about it. */
export function Person({ account }: { account: Account }) {
  const me = useMe();
  const { id, name, email, shutAt } = account;
  /** What is done to one's own account may leave one outside, or with less to see. */
  const isMine = me?.id === id;
  const acting = async (act: Promise<void>) => {
    await act;
    if (isMine) window.location.reload();
  };
  return (
    <li>
      <span>
        <b dir="auto">{name}</b>
        {isMine && ' (you)'}
        <small>
          <bdi>{email}</bdi>; {waysIn(account)}
          {shutAt && (
            <>
              ;{' '}
              <em>
                shut <Moment at={shutAt} />
              </em>
            </>
          )}
        </small>
      </span>
      <RoleChange account={account} acting={acting} />
      <PersonActs account={account} acting={acting} />
    </li>
  );
}

const waysIn = ({ codes, passkeys }: Account) =>
  [codes && 'codes', passkeys && 'passkeys'].filter(Boolean).join(' and ') || 'password alone';
