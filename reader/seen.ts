/** An entry has been seen when half of it was on the screen so long. */
const SEEN_AFTER = 1_000;

/** Watches entries that are given to it; `seen` is called with each that has been seen. */
export function watchSeen(seen: (entry: HTMLElement) => void): IntersectionObserver {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  return new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        clearTimeout(timers.get(target));
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        timers.set(
          target,
          setTimeout(() => seen(target), SEEN_AFTER),
        );
      }
    },
    { threshold: 0.5 },
  );
}
