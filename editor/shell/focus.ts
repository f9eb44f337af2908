/**
 * Remembers where the focus is. When what is shown has changed, call what is given: where the focus
 * was lost because its place has gone, its row has it, else the next, else the one before, else what
 * was said of the act.
 */
export function keepFocus(): () => void {
  const held = document.activeElement;
  const row = held?.closest('tr, li');
  const [next, before] = [row?.nextElementSibling, row?.previousElementSibling];
  const giveBack = () => {
    if (document.activeElement !== document.body) return;
    const said = document.querySelector('.outcome p');
    const places = [
      held,
      row && controlIn(row),
      next && controlIn(next),
      before && controlIn(before),
      said,
    ];
    const place = places.find((one) => one?.isConnected);
    if (place instanceof HTMLElement) place.focus();
  };
  // Queries tell the page what is new by a timer of their own: this one runs after theirs.
  return () => void setTimeout(() => requestAnimationFrame(giveBack), 0);
}

const controlIn = (row: Element) => row.querySelector('a[href], button, input, select, summary');
