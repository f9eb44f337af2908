import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** Something that can be done from the command palette. */
export type Command = {
  name: string;
  /** Under which heading it stands. */
  group: string;
  /** Keys that do it without the palette. */
  keys?: string;
  run(): void;
};

type Offered = ReadonlyMap<symbol, Command[]>;
type Offer = (key: symbol, commands: Command[] | null) => void;

const OfferedCommands = createContext<Offered>(new Map());
const OfferCommands = createContext<Offer>(() => {});

/** Holds what can be done on the view that is open; views say so with `useCommands`. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [offered, setOffered] = useState<Offered>(new Map());
  const [offer] = useState<Offer>(() => (key: symbol, commands: Command[] | null) => {
    setOffered((before) => {
      const after = new Map(before);
      if (commands) after.set(key, commands);
      else after.delete(key);
      return after;
    });
  });
  return (
    <OfferCommands value={offer}>
      <OfferedCommands value={offered}>{children}</OfferedCommands>
    </OfferCommands>
  );
}

/** Offers these commands as long as the caller is on the page; `commands` is kept by `useMemo`. */
export function useCommands(commands: Command[]) {
  const offer = useContext(OfferCommands);
  const [key] = useState(() => Symbol('commands'));
  useEffect(() => {
    offer(key, commands);
    return () => offer(key, null);
  }, [offer, key, commands]);
}

/** Everything that can be done now, by heading. */
export function useAllCommands(): Map<string, Command[]> {
  const offered = useContext(OfferedCommands);
  const byGroup = new Map<string, Command[]>();
  for (const command of [...offered.values()].flat()) {
    byGroup.set(command.group, [...(byGroup.get(command.group) ?? []), command]);
  }
  return byGroup;
}
