import { useState } from 'react';
import { reasonOf } from '../../../api/problem.ts';
import type { PanelProps } from '../Panel.tsx';

const NOT_SAVED = 'What you wrote has not reached the desk yet, so nothing was done.';

/** Performs an act once everything written is saved, and reads the story anew; tells why not if not. */
export function useAct({ saver, renew }: Pick<PanelProps, 'saver' | 'renew'>) {
  const [isActing, setActing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const perform = async (act: () => Promise<unknown>) => {
    setActing(true);
    setRefusal(null);
    try {
      if (!(await saver.flush())) throw new Error(NOT_SAVED);
      await act();
      await renew();
    } catch (error) {
      setRefusal(reasonOf(error));
    } finally {
      setActing(false);
    }
  };
  return { isActing, refusal, perform };
}
