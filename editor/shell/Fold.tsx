import { type ReactNode, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommands } from './commands.tsx';

/** What a fold is called, and where else it is offered. */
export type Titled = {
  title: string;
  /** About what it is, where there are many of the same title; unseen. */
  of?: string | undefined;
  /** Under which heading the palette offers it too; where there is one of it on the page. */
  group?: string | undefined;
  /** Whether it is open at first. */
  isOpen?: boolean | undefined;
};

type Props = Titled & {
  /** What is behind the title; `shut` folds it up and gives the title the focus. */
  children: (shut: () => void) => ReactNode;
};

/** Something behind its title, made when it is opened. */
export function Fold({ title, of, group, isOpen = false, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(isOpen);
  const commands = useMemo(() => {
    const run = () => {
      flushSync(() => setOpen(true));
      fold.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    };
    return group ? [{ name: title, group, run }] : [];
  }, [title, group]);
  useCommands(commands);
  const shut = () => {
    setOpen(false);
    fold.current?.querySelector('summary')?.focus();
  };
  return (
    <details ref={fold} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}
        {of && (
          <span className="unseen" dir="auto">
            {' '}
            {of}
          </span>
        )}
      </summary>
      {open && children(shut)}
    </details>
  );
}
