import { type Change, diffWordsWithSpace } from 'diff';
import type { Doc } from '../../api/shapes.ts';
import { paragraphsOf } from '../body/paragraphs.ts';

type Text = { headline: string; standfirst: string | null; body: Doc };

/** A text as it is compared: headline, standfirst and paragraphs, parted by blank lines. */
const plainText = ({ headline, standfirst, body }: Text): string =>
  [headline, standfirst ?? '', ...paragraphsOf(body)].filter(Boolean).join('\n\n');

/** What was taken out of and put into a text, word by word. */
export const differences = (before: Text, after: Text): Change[] =>
  diffWordsWithSpace(plainText(before), plainText(after));
