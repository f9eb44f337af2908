import { useId, useState } from 'react';
import type { Colour } from '../api/settings.ts';
import { Legibility } from './Legibility.tsx';

type Props = { field: Colour; label: string; value: string | null };

const WRITTEN = /^#[0-9a-f]{6}$/i;
/** What the browser's palette opens at while no colour is written. */
const UNSET = '#808080';

/** A colour of the look, written or taken from the browser's palette, with how well it is read as soon as it is written. */
export function ColourField({ field, label, value }: Props) {
  const [colour, setColour] = useState(value ?? '');
  const told = useId();
  return (
    <div className="colour">
      <div className="written">
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
        <input
          type="color"
          aria-label={`${label}, from a palette`}
          value={WRITTEN.test(colour) ? colour : UNSET}
          onChange={({ target }) => setColour(target.value)}
        />
      </div>
      <p className="aside" id={told} aria-live="polite">
        <Legibility field={field} colour={colour.trim()} choose={setColour} />
      </p>
    </div>
  );
}
