/** Something that goes on by itself until it is stopped; `stop` waits for the round under way. */
export type Repeating = { stop(): Promise<void> };

/**
 * Does something again and again, each round `pause` milliseconds after the one before has ended.
 * An error is handed to `onError` and the next round comes all the same.
 */
export function repeat(
  pause: number,
  round: () => Promise<void>,
  onError: (error: unknown) => void,
): Repeating {
  let stopped = false;
  let wake = () => {};
  const rest = (resolve: () => void) => {
    const timer = setTimeout(resolve, pause);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  };
  const going = (async () => {
    while (!stopped) {
      await round().catch(onError);
      if (!stopped) await new Promise<void>((resolve) => rest(resolve));
    }
  })();
  return {
    stop() {
      stopped = true;
      wake();
      return going;
    },
  };
}
