import type { Body } from '../store/body.ts';
import { plainBody } from '../store/body.ts';

/** Lines of one paragraph that was broken by hand are about so long. */
const HAND_BROKEN = 90;

/**
 * Plain text as a body: paragraphs are parted by blank lines; where there are none, each line is a
 * paragraph, unless the lines are short enough to have been broken by hand.
 */
export function textBody(text: string): Body {
  const blocks = text.split(/\r?\n\s*\r?\n/);
  const [only = ''] = blocks;
  const lines = only.split(/\r?\n/);
  const broken = lines.every((line) => line.length <= HAND_BROKEN);
  const parts = blocks.length > 1 || broken ? blocks : lines;
  return plainBody(parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean));
}
