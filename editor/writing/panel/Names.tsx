import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';

type Props = {
  label: string;
  names: string[];
  /** Known names that go on like what was typed. */
  like: (typed: string) => Promise<{ name: string }[]>;
  change: (names: string[]) => void;
};

/** Names, known or new: Enter or a comma takes what was typed, Backspace in the empty field the last. */
export function Names({ label, names, like, change }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const { data: known = [] } = useQuery({
    queryKey: ['names', label, typed],
    queryFn: () => like(typed),
    enabled: typed.trim().length > 0,
  });
  const take = () => {
    const name = typed.replace(/,$/, '').trim();
    setTyped('');
    if (name && !names.includes(name)) change([...names, name]);
  };
  return (
    <div className="names">
      <label htmlFor={id}>{label}</label>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name} dir="auto">
              {name}
              <button
                type="button"
                className="plain"
                aria-label={`Take ${name} away`}
                onClick={() => change(names.filter((other) => other !== name))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        list={`${id}-known`}
        dir="auto"
        placeholder="Add a name"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            take();
          } else if (event.key === 'Backspace' && typed === '') change(names.slice(0, -1));
        }}
      />
      <datalist id={`${id}-known`}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
