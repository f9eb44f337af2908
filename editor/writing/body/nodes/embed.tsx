import { mergeAttributes, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { textAttribute, wordsOf } from './attribute.ts';
import { Words } from './Words.tsx';

/** What stands on another site, as a card with a link. Nothing of it is ever loaded. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: textAttribute('url'),
    title: textAttribute('title'),
    provider: textAttribute('provider'),
    text: textAttribute('text'),
  }),
  parseHTML: () => [{ tag: 'aside[data-embed]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { 'data-embed': '' }),
  ],
  addNodeView: () => ReactNodeViewRenderer(EmbedView),
});

function EmbedView({ node, updateAttributes }: NodeViewProps) {
  const field = (name: string, label: string) => (
    <Words
      label={label}
      className={`embed-${name}`}
      value={wordsOf(node.attrs, name)}
      change={(value) => updateAttributes({ [name]: value })}
    />
  );
  const setAddress = (url: string) => {
    const provider = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
    updateAttributes({ url, provider });
  };
  return (
    <NodeViewWrapper as="aside" className="embed">
      {field('title', 'What it is')}
      {field('text', 'Its words, for who does not follow the link')}
      <Words
        label="Its address, https://…"
        className="embed-url"
        value={wordsOf(node.attrs, 'url')}
        change={setAddress}
      />
    </NodeViewWrapper>
  );
}
