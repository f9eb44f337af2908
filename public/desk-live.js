// @ts-check
// Figures of a page made anew while one looks at it: the page is asked for again, and the parts of it
// that have changed are put in place. Without this script, a reload does the same.

const EVERY = 10_000;

/** @param {Document} fresh */
function show(fresh) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const made = fresh.getElementById(part.id);
    const worksHere = part.contains(document.activeElement) || part.querySelector('details[open]');
    if (made && !worksHere && made.innerHTML !== part.innerHTML) part.replaceWith(made);
  }
}

async function look() {
  if (document.visibilityState !== 'visible') return;
  try {
    const answer = await fetch(location.href, { redirect: 'error' });
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    // The newsroom is cut off, or the session has ended: what was last known stays.
  }
}

setInterval(look, EVERY);
document.addEventListener('visibilitychange', look);
