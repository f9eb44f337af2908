import type { By } from '../desk/act.ts';

/** In whose name the log has what is done at the command line, where nobody is signed in. */
export const byCommand = (): By => ({ actor: 'command line', now: Date.now() });
