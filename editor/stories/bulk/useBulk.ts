import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actOnMany, type BulkAct } from '../../api/bulk.ts';
import { tellError } from '../../shell/outcome.ts';

/** Stories sent at a time: few enough that one sees it go on. */
const PART = 20;

export type Progress = {
  handled: number;
  of: number;
  isActing: boolean;
  /** Why it was not done, by the ids of the stories. */
  refused: ReadonlyMap<string, string>;
};

const NOTHING: Progress = { handled: 0, of: 0, isActing: false, refused: new Map() };

/** Does an act to many stories, part by part, and knows how far it is and what was refused. */
export function useBulk() {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>(NOTHING);
  /** The ids of what was not done: refused, or not come to because the desk could not be reached. */
  const act = async (ids: readonly string[], what: BulkAct): Promise<string[]> => {
    const refused = new Map<string, string>();
    let handled = 0;
    const tell = (isActing: boolean) =>
      setProgress({ handled, of: ids.length, isActing, refused: new Map(refused) });
    tell(true);
    try {
      while (handled < ids.length) {
        const part = ids.slice(handled, handled + PART);
        for (const [id, why] of await actOnMany(part, what)) refused.set(id, why);
        handled += part.length;
        tell(true);
      }
    } catch (error) {
      tellError(error);
    }
    await queries.invalidateQueries({ queryKey: ['stories'] });
    tell(false);
    return [...refused.keys(), ...ids.slice(handled)];
  };
  return { progress, act, forget: () => setProgress(NOTHING) };
}
