// @ts-check
// The inbox by keyboard. Everything it does, a button on the page does as well.

const entries = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-entry]')]);

/** @param {number} step */
function go(step) {
  const here = entries.findIndex((entry) => entry.contains(document.activeElement));
  const next = entries[Math.max(0, Math.min(entries.length - 1, here + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** @param {string} key */
function act(key) {
  const entry = entries.find((one) => one.contains(document.activeElement));
  const control = /** @type {HTMLElement | null | undefined} */ (
    entry?.querySelector(`[data-key="${CSS.escape(key)}"]`)
  );
  control?.click();
  const field = /** @type {HTMLElement | null | undefined} */ (
    entry?.querySelector('details input')
  );
  if (key === 'm') field?.focus();
}

document.addEventListener('keydown', (event) => {
  const at = /** @type {HTMLElement | null} */ (event.target);
  const writes = at?.matches('input:not([type=radio]), textarea, select');
  if (writes || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j') go(1);
  else if (event.key === 'k') go(-1);
  else if ('tpim'.includes(event.key)) act(event.key);
  else return;
  event.preventDefault();
});
