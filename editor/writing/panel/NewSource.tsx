import { useState } from 'react';

/** A field to name another source; a source without a name is none. */
export function NewSource({ add }: { add: (name: string) => void }) {
  const [name, setName] = useState('');
  const take = () => {
    if (name.trim()) add(name.trim());
    setName('');
  };
  return (
    <label>
      Another source
      <input
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}
