import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askAnew } from './askAnew.ts';
import { keepFocus } from './focus.ts';
import { tellDone, tellNothing } from './outcome.ts';

/**
 * An act of whoever is at the page. Afterwards everything that the page shows is asked for anew,
 * whether it was done or refused, and `done` is said, or the words that the act gives. `after` is
 * called as soon as it was done, while what it was done to is still on the page.
 */
export function useAct<Asked>(
  perform: (asked: Asked) => Promise<unknown>,
  done: string,
  after?: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onMutate() {
      tellNothing();
      return keepFocus();
    },
    onSuccess(answer) {
      tellDone(typeof answer === 'string' ? answer : done);
      after?.();
    },
    async onSettled(_answer, _error, _asked, giveFocusBack) {
      await askAnew(queries);
      giveFocusBack?.();
    },
  });
}
