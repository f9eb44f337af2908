import { useId, useState } from 'react';
import type { Colour } from '../api/settings.ts';
import { Legibility } from './Legibility.tsx';

type Props = { field: Colour; label: string; value: string | null };

/** A colour of the look, with how well it is read as soon as it is written. */
export function ColourField({ field, label, value }: Props) {
  const [colour, setColour] = useState(value ?? '');
  const told = useId();
  return (
    <div className="colour">
      <label>
        {label}{' '}
        <input
          name={`look.${field}`}
          value={colour}
          onChange={({ target }) => setColour(target.value)}
          placeholder="#"
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={told}
        />
      </label>
      <p className="aside" id={told} aria-live="polite">
        <Legibility field={field} colour={colour.trim()} choose={setColour} />
      </p>
    </div>
  );
}
