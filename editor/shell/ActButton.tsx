import type { ReactNode } from 'react';
import { useAct } from './act.ts';
import { tellError } from './outcome.ts';

type Props = {
  act: () => Promise<unknown>;
  /** What is said when it was done. */
  done: string;
  className?: string;
  children: ReactNode;
};

/** A button that does one thing without asking for anything. */
export function ActButton({ act, done, className, children }: Props) {
  const { mutate, isPending } = useAct(act, done);
  return (
    <button
      type="button"
      className={className}
      aria-disabled={isPending}
      onClick={() => isPending || mutate(undefined, { onError: tellError })}
    >
      {children}
    </button>
  );
}
