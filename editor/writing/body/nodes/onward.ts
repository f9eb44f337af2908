import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { NodeViewProps } from '@tiptap/react';
import type { KeyboardEvent } from 'react';

type Here = Pick<NodeViewProps, 'editor' | 'node' | 'getPos'>;

/**
 * Enter or Tab in a field of a node leads to its next field, and from the last one to what `leadsTo`:
 * the text within the node, or the text after it.
 */
export const onward =
  ({ editor, node, getPos }: Here, leadsTo: 'within' | 'after') =>
  (event: KeyboardEvent<HTMLElement>) => {
    const isOnward = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    if (!isOnward || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll('textarea')];
    const next = fields[fields.findIndex((field) => field.matches(':focus')) + 1];
    const place = getPos();
    if (next) next.focus();
    else if (place !== undefined)
      goOnAt(editor, place + (leadsTo === 'within' ? 1 : node.nodeSize));
  };

/**
 * Puts the cursor into the text at a place, or at the nearest one after it. At once: the editor's own
 * command waits for the next frame, and a letter is quicker.
 */
export function goOnAt({ state, view }: Editor, place: number) {
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(place))));
  view.focus();
}
