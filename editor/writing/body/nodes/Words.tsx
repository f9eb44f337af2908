type Props = {
  label: string;
  value: string;
  change: (value: string) => void;
  className?: string;
};

/**
 * Words that belong to a node: its caption, its title. The field is as tall as they are, so none is
 * cut off; its label shows while it is empty.
 */
export function Words({ label, value, change, className = '' }: Props) {
  return (
    <div className={`growing words ${className}`} data-text={`${value || label} `}>
      <textarea
        rows={1}
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => change(event.target.value.replaceAll('\n', ' '))}
      />
    </div>
  );
}
