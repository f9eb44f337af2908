import { useState } from 'react';
import { type Account, changeRole } from '../api/accounts.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { asRole, ROLES } from './roles.ts';

type Props = { account: Account; acting: (act: Promise<void>) => Promise<void> };

/** What somebody is at the desk, and a button to make it another thing. */
export function RoleChange({ account: { id, name, role }, acting }: Props) {
  const [chosen, choose] = useState({ insteadOf: role, role });
  const wanted = chosen.insteadOf === role ? chosen.role : role;
  const change = () =>
    acting(changeRole(id, asRole(wanted))).catch((error: unknown) => {
      choose({ insteadOf: role, role });
      throw error;
    });
  return (
    <div className="inline">
      <select
        aria-label={`Role of ${name}`}
        value={wanted}
        onChange={({ target }) => choose({ insteadOf: role, role: target.value })}
      >
        {ROLES.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <ActButton className="quiet" act={change} done="The role is changed, from the next page on.">
        Change<span className="unseen"> the role of {name}</span>
      </ActButton>
    </div>
  );
}
