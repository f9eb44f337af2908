/** How often an open page asks for the breaking line; the answer is a few bytes that the paper keeps. */
const ASKED_EVERY = 30_000;

/** So that the paper is not asked a moment before the end. */
const CLOCKS_DIFFER = 250;

let ending = 0;

const place = () => document.querySelector<HTMLElement>('[data-breaking]');

/** Shows the breaking line on pages that stay open, and takes it off at its end. */
export function keepBreakingTrue(): void {
  takeOffAtItsEnd();
  setInterval(askForBreaking, ASKED_EVERY);
  document.addEventListener('visibilitychange', askForBreaking);
}

/** Asks for the line as it is now, where somebody may see it. */
export async function askForBreaking(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const answer = await fetch('/breaking').catch(() => null);
  if (answer?.ok) show(await answer.text());
  else if (timeLeft() <= 0) show('');
}

/** What stands there already is left, so that it is not read out again. */
function show(line: string) {
  const now = place();
  const template = document.createElement('template');
  template.innerHTML = line;
  if (!now || template.innerHTML === now.innerHTML) return;
  now.replaceChildren(template.content);
  takeOffAtItsEnd();
}

/** Asks at the end: a reader's clock may be wrong, and the paper knows whether it stands. */
function takeOffAtItsEnd() {
  clearTimeout(ending);
  if (timeLeft() > 0) ending = setTimeout(askForBreaking, timeLeft() + CLOCKS_DIFFER);
}

/** Milliseconds for which the line still stands; 0 without one. */
function timeLeft(): number {
  const until = place()?.querySelector<HTMLElement>('[data-until]')?.dataset['until'];
  return until ? Number(until) - Date.now() : 0;
}
