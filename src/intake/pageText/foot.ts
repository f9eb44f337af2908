import { readBiography } from '../biography.ts';
import { CREDIT_PREFIX, CREDIT_SENTENCE, TOPICS_INLINE, TOPICS_LABEL } from '../labels.ts';
import { looksLikePerson, splitNames } from '../names.ts';
import type { Biography } from '../story.ts';
import { isLabel, isParagraph, withoutMark } from './kinds.ts';
import { readSharingLine, type SharingLine } from './sharing.ts';

/** A line at the foot of a story that is not its text, and what it tells. */
export type FootPart =
  | { kind: 'topics'; topics: string[]; lines: number }
  | { kind: 'contributors'; names: string[]; lines: 1 }
  | { kind: 'sharing'; line: SharingLine; lines: 1 }
  | { kind: 'biography'; biography: Biography; lines: 1 };

/** A page rarely has more topics; a longer run is something else. */
const MOST_TOPICS = 20;

/** Reads what stands at a line, where it is one of the known parts of a story's foot. */
export function readFootPart(lines: string[], index: number): FootPart | null {
  const line = lines[index] ?? '';
  const topics = topicsAt(lines, index);
  if (topics) return topics;
  const sharing = readSharingLine(line);
  if (sharing) return { kind: 'sharing', line: sharing, lines: 1 };
  const names = creditedNames(line);
  if (names.length > 0) return { kind: 'contributors', names, lines: 1 };
  const biography = readBiography(line);
  return biography && { kind: 'biography', biography, lines: 1 };
}

/** Those whom a line credits with a share in the work: "A, B and C contributed reporting." */
export function creditedNames(line: string): string[] {
  const text = CREDIT_SENTENCE.exec(line)?.[1] ?? CREDIT_PREFIX.exec(line)?.[1]?.split(/[;)]/)[0];
  if (!text) return [];
  const names = splitNames(text.replace(/\s+in\s+\p{Lu}[\p{L} ]+/gu, ''));
  return names.every(looksLikePerson) ? names : [];
}

function topicsAt(lines: string[], index: number): FootPart | null {
  const line = withoutMark(lines[index] ?? '');
  if (!TOPICS_LABEL.test(line)) return inlineTopics(line);
  const topics: string[] = [];
  for (const next of lines.slice(index + 1, index + 1 + MOST_TOPICS)) {
    const name = withoutMark(next);
    const goesOn = isLabel(name) && !isParagraph(next) && !readSharingLine(name);
    if (!goesOn) break;
    topics.push(name.replace(/^#/, ''));
  }
  if (topics.length === 0) return null;
  return { kind: 'topics', topics, lines: topics.length + 1 };
}

function inlineTopics(line: string): FootPart | null {
  const list = TOPICS_INLINE.exec(line)?.[1];
  if (!list || isParagraph(list)) return null;
  const topics = list.split(/\s*[,;|·•#]\s*/).filter(Boolean);
  return topics.every(isLabel) ? { kind: 'topics', topics, lines: 1 } : null;
}
