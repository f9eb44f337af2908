/** What has come is on the page within this, in ms, also on a slow machine. */
const WHILE_SHOWN = 2_000;

/** Where the focus was before an act is of no account once the next act has begun. */
let acts = 0;

/**
 * Remembers where the focus is. When what is shown has changed, call what is given: where the focus
 * was lost because its place has gone, its row has it, else the next, else the one before, else what
 * was said of the act.
 */
export function keepFocus(): () => void {
  const mine = ++acts;
  const held = document.activeElement;
  const row = held?.closest('tr, li');
  const [next, before] = [row?.nextElementSibling, row?.previousElementSibling];
  const giveBack = () => {
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
  return () => {
    const until = performance.now() + WHILE_SHOWN;
    /** A form that folds up gives the focus to its title first, which may go with the row as well. */
    const watch = () => {
      if (mine !== acts) return;
      if (document.activeElement === document.body) giveBack();
      else if (performance.now() < until) requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  };
}

const controlIn = (row: Element) => row.querySelector('a[href], button, input, select, summary');
