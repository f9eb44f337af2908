/** A phone laid down shows no sign of its reader; a page looked at this long has one. */
const LOOKED_AT = 4_000;
const SIGNS = ['pointerdown', 'pointermove', 'wheel', 'scroll', 'keydown', 'touchstart'] as const;

/** Calls `act` once, at the first sign of a person before a page that can be seen. */
export function atFirstSign(act: () => void): void {
  const stop = new AbortController();
  const found = () => {
    if (document.visibilityState !== 'visible' || stop.signal.aborted) return;
    stop.abort();
    act();
  };
  for (const sign of SIGNS) {
    addEventListener(sign, found, { passive: true, signal: stop.signal });
  }
  if (!matchMedia('(pointer: coarse)').matches) return;
  setTimeout(found, LOOKED_AT);
  document.addEventListener('visibilitychange', () => setTimeout(found, LOOKED_AT), {
    signal: stop.signal,
  });
}
