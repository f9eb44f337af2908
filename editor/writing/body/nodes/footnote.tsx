import { mergeAttributes, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { textAttribute, wordsOf } from './attribute.ts';
import { goOnAt } from './onward.ts';

/** A note to a place of the text. The style sheet numbers them; the press sets them at the end. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: textAttribute('text') }),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-footnote': '' }),
  ],
  addNodeView: () => ReactNodeViewRenderer(FootnoteView),
});

function FootnoteView({ node, updateAttributes, editor, getPos }: NodeViewProps) {
  const text = wordsOf(node.attrs, 'text');
  return (
    <NodeViewWrapper as="span" className="footnote">
      <input
        aria-label="Footnote"
        placeholder="Footnote"
        dir="auto"
        value={text}
        size={Math.min(60, Math.max(8, text.length + 1))}
        onChange={(event) => updateAttributes({ text: event.target.value })}
        onKeyDown={(event) => {
          const place = getPos();
          if (place === undefined || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          goOnAt(editor, place + node.nodeSize);
        }}
      />
    </NodeViewWrapper>
  );
}
