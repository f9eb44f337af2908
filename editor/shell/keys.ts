import type { KeyboardEvent as Pressed } from 'react';

/** Whether a key was pressed by itself and is nobody's text. */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target));

/**
 * Whether keys pressed here are somebody's text. A field in a dialog that has just been closed keeps
 * the focus until the next frame: what is pressed meanwhile is for the page.
 */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.checkVisibility() &&
  (target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'));

/** Sends a form by Ctrl-Enter (or Cmd-Enter) from any of its fields. */
export function sendByKeys(event: Pressed<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
