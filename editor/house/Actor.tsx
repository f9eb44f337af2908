import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { accounts } from '../api/accounts.ts';

type Props = { actor: string; show: (actor: string) => void };

/** Whose acts are shown: a name that somebody bears at once, any other when it has been written. */
export function Actor({ actor, show }: Props) {
  const [written, setWritten] = useState({ actor, name: actor });
  const { data: people = [] } = useQuery({ queryKey: ['accounts'], queryFn: accounts });
  const names = [...new Set(people.map(({ name }) => name))];
  // Another address has another name in it.
  if (written.actor !== actor) setWritten({ actor, name: actor });
  const write = (name: string) => {
    setWritten({ actor, name });
    if (name === '' || names.includes(name)) show(name);
  };
  const finish = () => written.name.trim() !== actor && show(written.name.trim());
  return (
    <label>
      Who{' '}
      <input
        value={written.name}
        list="people"
        maxLength={200}
        onChange={({ target }) => write(target.value)}
        onBlur={finish}
        onKeyDown={({ key }: KeyboardEvent) => key === 'Enter' && finish()}
      />
      <datalist id="people">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
