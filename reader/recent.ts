/** The stories read last, newest first, kept in this browser alone and only as many as are of use. */
const KEY = 'recent-reads';
const OFF = 'no-reads-kept';
const KEPT = 20;

export type Read = { id: string; headline: string; path: string };

/** Storage may be forbidden by the browser: then nothing is remembered, and nothing else breaks. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Whether the browser tells every site that its reader does not want to be followed (GPC, DNT). */
export const asksNotToBeFollowed = (): boolean =>
  Reflect.get(navigator, 'globalPrivacyControl') === true || navigator.doNotTrack === '1';

/** What the reader has said here counts; without a word, what the browser says everywhere. */
export function isRemembering(): boolean {
  const said = storage()?.getItem(OFF) ?? null;
  return said === null ? !asksNotToBeFollowed() : said !== '1';
}

/** Whether the reader has switched "For you" off here. */
export const isSwitchedOff = (): boolean => storage()?.getItem(OFF) === '1';

const isRead = (value: unknown): value is Read =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'headline', 'path'].every((key) => typeof Reflect.get(value, key) === 'string');

export function recentReads(): Read[] {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRead) : [];
  } catch {
    return [];
  }
}

/** Remembers the story that is open. */
export function noteRead(id: string): void {
  if (!isRemembering()) return;
  const headline = document.querySelector('h1')?.textContent?.trim() ?? '';
  const read = { id, headline, path: location.pathname };
  keep([read, ...recentReads().filter((one) => one.id !== id)].slice(0, KEPT));
}

export const forgetRead = (id: string): void => keep(recentReads().filter((one) => one.id !== id));

export const forgetReads = (): void => storage()?.removeItem(KEY);

function keep(reads: Read[]) {
  try {
    storage()?.setItem(KEY, JSON.stringify(reads));
  } catch {
    // The browser's storage is full: the list stays as it was.
  }
}

export function setRemembering(on: boolean): void {
  if (!on) forgetReads();
  storage()?.setItem(OFF, on ? '0' : '1');
}
