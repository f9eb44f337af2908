import { type ComponentProps, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ActForm } from './ActForm.tsx';
import { useCommands } from './commands.tsx';

type Props = ComponentProps<typeof ActForm> & {
  title: string;
  /** About what it is, where there are many of the same title; unseen. */
  of?: string;
  /** Under which heading the palette offers it too; where there is one of it on the page. */
  group?: string;
};

/** A form behind its title. It folds up again when its act is done, and the title has the focus. */
export function FoldedForm({ title, of, group, after, children, ...form }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
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
    after?.();
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
      {open && (
        <ActForm {...form} after={shut}>
          {children}
        </ActForm>
      )}
    </details>
  );
}
