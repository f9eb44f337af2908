import { useEffect, useState } from 'react';

type Props = { label: string; value: string; change: (value: string) => void };

/** A line of words, changed when it is left or Enter is pressed: one step to undo, not one a letter. */
export function Words({ label, value, change }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = () => {
    if (typed !== value) change(typed.trim());
  };
  return (
    <label>
      {label}
      <input
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </label>
  );
}
