import { useMemo, useRef, useState } from 'react';

export type Selection = {
  /** The chosen of the stories that are shown, in the order of the list. */
  chosen: string[];
  has: (id: string) => boolean;
  /** Chooses a story or lets go of it; with `range` all from the last one that was touched. */
  toggle: (id: string, range: boolean) => void;
  /** Chooses these and no others. */
  choose: (ids: readonly string[]) => void;
};

/** Which of the stories of a list are chosen. What the list no longer shows is not chosen. */
export function useSelection(shown: readonly string[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const chosen = useMemo(() => shown.filter((id) => selected.has(id)), [shown, selected]);
  const toggle = (id: string, range: boolean) => {
    const after = new Set(selected);
    const isChosen = !selected.has(id);
    for (const one of range ? between(shown, last.current, id) : [id]) {
      if (isChosen) after.add(one);
      else after.delete(one);
    }
    last.current = id;
    setSelected(after);
  };
  return {
    ...{ chosen, toggle },
    has: (id) => selected.has(id),
    choose: (ids) => setSelected(new Set(ids)),
  };
}

/** The entries of a list from one to another, both included; the other alone where one is not there. */
function between(shown: readonly string[], one: string | null, other: string): readonly string[] {
  const places = [shown.indexOf(one ?? other), shown.indexOf(other)].sort((a, b) => a - b);
  const [from = 0, to = 0] = places;
  return from === -1 ? [other] : shown.slice(from, to + 1);
}
