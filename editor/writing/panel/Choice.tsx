type Props = {
  label: string;
  value: string;
  choices: [value: string, name: string][];
  change: (value: string) => void;
};

/** One of a few. */
export function Choice({ label, value, choices, change }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => change(event.target.value)}>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
