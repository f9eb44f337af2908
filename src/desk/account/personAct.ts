import type { Difference } from '../../lib/differences.ts';
import type { PaperAct } from '../../store/paperActs.ts';

/** An act upon an account, or upon an invitation to one, as it is logged. */
export const personAct = (
  act: string,
  { name, email }: { name: string; email: string },
  changes: Difference[] = [],
): PaperAct => ({ kind: 'person', act, subject: name, detail: email, changes });
