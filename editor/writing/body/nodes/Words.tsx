type Props = {
  label: string;
  value: string;
  change: (value: string) => void;
  className?: string;
};

/** A line of words that belongs to a node: its caption, its title. Its label shows while it is empty. */
export function Words({ label, value, change, className = '' }: Props) {
  return (
    <input
      type="text"
      className={`words ${className}`}
      dir="auto"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
}
