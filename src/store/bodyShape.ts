import { z } from 'zod';
import { isSafeLink, webAddress } from '../lib/webAddress.ts';
import type { Block, Body, Inline, ListItem, Mark, TableRow } from './body.ts';

/** No text that people read is nested deeper, counted in arrays and objects of its JSON. */
const DEEPEST = 60;

/** A book of a story, several times over: in values of the JSON, and in letters. */
const MOST_VALUES = 200_000;
const MOST_LETTERS = 2_000_000;

const LONGEST_ADDRESS = 2_000;
const LONGEST_LINE = 2_000;
const LONGEST_NOTE = 10_000;

const line = z.string().max(LONGEST_LINE);
const address = z.string().max(LONGEST_ADDRESS);

/** Says of a node which kinds may stand in its place; the path of the issue says where that is. */
const onlyOf = (kinds: string[]) => ({
  error: ({ code, input }: { code?: string | undefined; input?: unknown }) =>
    code === 'invalid_union' ? `${typeNamed(input)}; here may stand: ${kinds.join(', ')}` : null,
});

const typeNamed = (node: unknown): string =>
  typeof node === 'object' && node !== null && 'type' in node
    ? `the type ${JSON.stringify(node.type).slice(0, 60)} is not known here`
    : 'a node with a type is wanted';

const link = z.object({
  type: z.literal('link'),
  attrs: z.object({
    href: address.refine(isSafeLink, 'a link begins with https://, http://, mailto:, tel:, / or #'),
  }),
});

const mark: z.ZodType<Mark> = z.discriminatedUnion(
  'type',
  [z.object({ type: z.enum(['bold', 'italic', 'code', 'strike']) }), link],
  onlyOf(['bold', 'italic', 'code', 'strike', 'link']),
);

const inline: z.ZodType<Inline> = z.discriminatedUnion(
  'type',
  [
    z.object({
      type: z.literal('text'),
      text: z.string().min(1, 'a text has at least one letter'),
      marks: z.array(mark).exactOptional(),
    }),
    z.object({ type: z.literal('hardBreak') }),
    z.object({
      type: z.literal('footnote'),
      attrs: z.object({ text: z.string().trim().min(1, 'is empty').max(LONGEST_NOTE) }),
    }),
  ],
  onlyOf(['text', 'hardBreak', 'footnote']),
);

const inlines = z.array(inline).exactOptional();
const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(block).min(1, 'is empty'));

const share = z.number().min(0).max(1);

const figure = z.object({
  type: z.literal('figure'),
  attrs: z.object({
    src: address.refine(
      (src) => /^\/media\/[\w.-]+$/.test(src) || webAddress(src) !== null,
      'a picture is one of the paper (/media/FILE) or has an address of the web',
    ),
    alt: line,
    caption: line,
    credit: line,
    focus: z.object({ x: share, y: share }).exactOptional(),
  }),
});

const listItems: z.ZodType<ListItem[]> = z
  .array(z.object({ type: z.literal('listItem'), content: blocks }))
  .min(1, 'is empty');

const tableRows: z.ZodType<TableRow[]> = z
  .array(
    z.object({
      type: z.literal('tableRow'),
      content: z.array(z.object({ type: z.enum(['tableCell', 'tableHeader']), content: blocks })),
    }),
  )
  .min(1, 'is empty');

const embed = z.object({
  type: z.literal('embed'),
  attrs: z.object({
    url: address.refine((url) => webAddress(url) !== null, 'an address of the web is wanted'),
    title: line,
    provider: line,
    text: z.string().max(LONGEST_NOTE),
  }),
});

const block: z.ZodType<Block> = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('paragraph'), content: inlines }),
    z.object({
      type: z.literal('heading'),
      attrs: z.object({ level: z.literal([2, 3, 4]) }),
      content: inlines,
    }),
    z.object({ type: z.literal('blockquote'), content: blocks }),
    z.object({ type: z.literal('bulletList'), content: listItems }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: z.int().min(0) }).exactOptional(),
      content: listItems,
    }),
    z.object({ type: z.literal('codeBlock'), content: inlines }),
    z.object({ type: z.literal('horizontalRule') }),
    figure,
    z.object({ type: z.literal('gallery'), content: z.array(figure).min(1, 'is empty').max(100) }),
    z.object({ type: z.literal('table'), content: tableRows }),
    z.object({
      type: z.literal('pullQuote'),
      attrs: z.object({ attribution: line }),
      content: inlines,
    }),
    z.object({ type: z.literal('factBox'), attrs: z.object({ title: line }), content: blocks }),
    embed,
  ],
  onlyOf(
    `paragraph heading blockquote bulletList orderedList codeBlock horizontalRule figure gallery
    table pullQuote factBox embed`.split(/\s+/),
  ),
);

/**
 * A body as it comes from outside. What an editing program adds to the nodes known here (alignment,
 * the target of a link) is left out; a node that is not known is named, with its place, in the
 * issue. Size and depth are looked at before anything else.
 */
export const bodyShape = z
  .unknown()
  .superRefine((value, context) => {
    const message = tooLarge(value);
    if (message) context.addIssue({ code: 'custom', message, continue: false });
  })
  .pipe(z.object({ type: z.literal('doc'), content: z.array(block) }) satisfies z.ZodType<Body>);

/** Why a value is not looked into, or null. Without recursion: it may be nested without end. */
function tooLarge(value: unknown): string | null {
  const open = [{ value, depth: 0 }];
  let values = 0;
  let letters = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    values += 1;
    if (typeof next.value === 'string') letters += next.value.length;
    if (next.depth > DEEPEST) return 'is nested too deeply';
    if (values > MOST_VALUES || letters > MOST_LETTERS) return 'is too long for a story';
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const inner of Object.values(next.value)) {
      open.push({ value: inner, depth: next.depth + 1 });
    }
  }
  return null;
}
