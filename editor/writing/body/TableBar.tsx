import { type Editor, findParentNode, posToDOMRect } from '@tiptap/core';
import { BubbleMenu } from '@tiptap/react/menus';
import { TABLE_ACTS } from './tableActs.ts';

/** What can be done to a table, above it while the cursor is in it. */
export function TableBar({ editor }: { editor: Editor }) {
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableBar"
      className="mark-bar"
      options={{ placement: 'top-start' }}
      getReferencedVirtualElement={() => tableOf(editor)}
      shouldShow={({ from, to }) => editor.isEditable && from === to && editor.isActive('table')}
    >
      <div role="toolbar" aria-label="Table">
        {TABLE_ACTS.map(({ name, run }) => (
          <button key={name} type="button" onClick={() => run(editor)}>
            {name}
          </button>
        ))}
      </div>
    </BubbleMenu>
  );
}

/** The place of the table that the cursor is in. */
function tableOf(editor: Editor) {
  const table = findParentNode(({ type }) => type.name === 'table')(editor.state.selection);
  if (!table) return null;
  const { start, node } = table;
  const rect = posToDOMRect(editor.view, start, start + node.nodeSize - 2);
  return { getBoundingClientRect: () => rect, getClientRects: () => [rect] };
}
