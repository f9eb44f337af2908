import type { KeyboardEvent } from 'react';

type Props = {
  label: string;
  className: string;
  value: string;
  editable: boolean;
  change: (value: string) => void;
  /** Enter goes on to what comes next: these fields have no lines of their own. */
  next: () => void;
};

/** A field as tall as its text, set as the reader will see it. */
export function GrowingText({ label, className, value, editable, change, next }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    next();
  };
  return (
    <div className={`growing ${className}`} data-text={`${value} `}>
      <textarea
        rows={1}
        aria-label={label}
        placeholder={label}
        value={value}
        readOnly={!editable}
        onChange={(event) => change(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
