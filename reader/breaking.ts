/** How often an open page asks for the breaking line; the answer is a few bytes that the paper keeps. */
const ASKED_EVERY = 30_000;

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

function takeOffAtItsEnd() {
  clearTimeout(ending);
  const line = place()?.querySelector<HTMLElement>('[data-until]');
  if (!line) return;
  ending = setTimeout(() => line.remove(), Number(line.dataset['until']) - Date.now());
}
