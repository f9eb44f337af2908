import { useEffect, useState } from 'react';
import { type Hold, hold, letGo } from '../../api/hold.ts';

/** A hold lapses after a minute; it is renewed well before. */
const RENEWED_EVERY = 20_000;

/** Holds the story while it is open, and tells who has it where somebody else does. */
export function useHold(id: string) {
  const [held, setHeld] = useState<Hold | null>(null);
  useEffect(() => {
    // Without a network the hold stays as it was: what is written is kept here until it is back.
    const renew = () => hold(id, false).then(setHeld, () => undefined);
    const leave = () => void letGo(id);
    void renew();
    const timer = setInterval(renew, RENEWED_EVERY);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  const takeOver = async () => setHeld(await hold(id, true));
  return { held, takeOver };
}
