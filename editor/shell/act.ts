import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepFocus } from './focus.ts';
import { tellDone, tellNothing } from './outcome.ts';

/**
 * An act of whoever is at the page. Afterwards everything that the page shows is asked for anew,
 * whether it was done or refused, and `done` is said, or the words that the act gives.
 */
export function useAct<Asked>(perform: (asked: Asked) => Promise<unknown>, done: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onMutate() {
      tellNothing();
      return keepFocus();
    },
    onSuccess: (answer) => tellDone(typeof answer === 'string' ? answer : done),
    async onSettled(_answer, _error, _asked, giveFocusBack) {
      await queries.invalidateQueries();
      giveFocusBack?.();
    },
  });
}
