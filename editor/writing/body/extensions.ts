import type { AnyExtension } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { TableKit } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { ends } from './ends.ts';
import { Embed } from './nodes/embed.tsx';
import { FactBox } from './nodes/factBox.tsx';
import { Figure } from './nodes/figure.tsx';
import { Footnote } from './nodes/footnote.tsx';
import { Gallery } from './nodes/gallery.ts';
import { PullQuote } from './nodes/pullQuote.tsx';

/** Where a link may lead: one of these, or no scheme at all; the press shows no other. */
const LEADS = /^(https?:|mailto:|tel:|(?![a-z][a-z0-9+.-]*:))/i;

/** The nodes and marks of a story's text: those that the record knows (src/store/body.ts). */
export const bodyExtensions = (): AnyExtension[] => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: false,
    underline: false,
    dropcursor: { color: 'currentColor', width: 2 },
  }),
  // Protocols named to Link would be put into its shared tables anew, with a warning, at each opening.
  Link.configure({
    openOnClick: false,
    defaultProtocol: 'https',
    isAllowedUri: (address, { defaultValidate }) => LEADS.test(address) && defaultValidate(address),
  }),
  TableKit.configure({ table: { resizable: false } }),
  Placeholder.configure({ placeholder: 'Write, or press / for more' }),
  Figure,
  Gallery,
  Embed,
  PullQuote,
  FactBox,
  Footnote,
  ends,
];
