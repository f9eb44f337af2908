import { HOURS, type Hours } from './places.ts';

type Props = { label: string; hours: Hours; choose: (hours: Hours) => void };

/** For how long a pin stands. */
export const HoursChoice = ({ label, hours, choose }: Props) => (
  <label>
    {label}{' '}
    <select
      value={String(hours)}
      onChange={({ target }) => choose(HOURS[target.selectedIndex]?.[0] ?? null)}
    >
      {HOURS.map(([value, words]) => (
        <option key={words} value={String(value)}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
