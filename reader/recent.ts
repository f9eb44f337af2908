/** The stories read last, newest first, kept in this browser alone and only as many as are of use. */
const KEY = 'recent-reads';
const OFF = 'no-reads-kept';
const KEPT = 20;

/** Storage may be forbidden by the browser: then nothing is remembered, and nothing else breaks. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export const isRemembering = (): boolean => storage()?.getItem(OFF) !== '1';

export function recentReads(): string[] {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function noteRead(story: string): void {
  if (!isRemembering()) return;
  const reads = [story, ...recentReads().filter((id) => id !== story)].slice(0, KEPT);
  try {
    storage()?.setItem(KEY, JSON.stringify(reads));
  } catch {
    // The browser's storage is full: the list stays as it was.
  }
}

export const forgetReads = (): void => storage()?.removeItem(KEY);

export function setRemembering(on: boolean): void {
  if (on) storage()?.removeItem(OFF);
  else {
    forgetReads();
    storage()?.setItem(OFF, '1');
  }
}
