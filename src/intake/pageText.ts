import type { Block, Inline } from '../store/body.ts';
import { dateCustomOf } from './dates/findDates.ts';
import { dateDoubts } from './doubts.ts';
import { BUTTON, POINTS_ELSEWHERE } from './extract/furnitureWords.ts';
import { BYLINE_PREFIX } from './labels.ts';
import { languageOf } from './language.ts';
import { looksLikePerson, splitNames } from './names.ts';
import { agencyOrigin, suspectedOrigin } from './origin.ts';
import { readFootPart } from './pageText/foot.ts';
import { type FoundList, findFurniture } from './pageText/furniture.ts';
import { type Head, isStamp, readHead } from './pageText/head.ts';
import { isParagraph, wordCount } from './pageText/kinds.ts';
import { type IntakeStory, unknownStory } from './story.ts';

/** After the foot of a story has begun, its text goes on only where this share of it is to come. */
const SHARE_TO_COME = 0.25;

/**
 * Reads the text of a news page, as it is when somebody copies the whole window: where the page
 * belongs, headline, date, text, and then what stands around a story: topics, credits, sharing,
 * lists of other stories. Throws where no story can be told from the rest.
 */
export function readPageText(text: string): IntakeStory {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const head = readHead(lines, dateCustomOf(languageOf(text)));
  const lists = findFurniture(lines).filter(({ start }) => start >= head.end);
  const story = { ...unknownStory(), ...headFields(head), furniture: lists.map(listed) };
  readOpening(lines.slice(head.titleEnd, head.end), story);
  const paragraphs = readParts(lines, head, lists, story);
  if (!story.headline || paragraphs.length === 0) throw new Error('holds no headline with a text');
  story.body = { type: 'doc', content: paragraphs.map(block) };
  story.language = languageOf(paragraphs.join('\n'));
  story.origins = originsOf(story, paragraphs);
  story.doubts = dateDoubts(paragraphs, story.published, story.language);
  return story;
}

const headFields = ({ headline, publisher, section, published, updated }: Head) => ({
  headline,
  publisher,
  section,
  published,
  updated,
});

const listed = ({ title, headlines, duplicates }: FoundList) => ({ title, headlines, duplicates });

/** A line of the text: a paragraph, or the heading of those that follow. */
function block(text: string): Block {
  const content: Inline[] = [{ type: 'text', text }];
  return isParagraph(text)
    ? { type: 'paragraph', content }
    : { type: 'heading', attrs: { level: 2 }, content };
}

/** Between headline and date stand the signature and the standfirst. */
function readOpening(lines: string[], story: IntakeStory) {
  for (const line of lines) {
    const names = signedBy(line);
    story.bylines.push(...names);
    if (names.length === 0 && isParagraph(line) && !isStamp(line)) story.standfirst ??= line;
  }
}

/** Goes through the lines below the head; gives the paragraphs and notes the rest with the story. */
function readParts(
  lines: string[],
  { end: from }: Head,
  lists: FoundList[],
  story: IntakeStory,
): string[] {
  const paragraphs: string[] = [];
  const toCome = proseAfter(lines, lists);
  let inFoot = false;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const list = lists.find(({ start }) => start === index);
    const part = list ? null : paragraphs.length > 0 ? readFootPart(lines, index) : null;
    if (list) index = list.end - 1;
    if (part) index += part.lines - 1;
    if (part) note(story, part);
    if (list || part)
      inFoot ||= paragraphs.length > 0 && ends(part?.kind) && share(toCome, index) < SHARE_TO_COME;
    else if (!inFoot) readLine(line, { paragraphs, story, next: lines[index + 1] ?? '' });
  }
  return paragraphs;
}

/** A credit may stand between the last paragraphs; all else is below the story. */
const ends = (kind: string | undefined) => kind !== 'contributors';

function readLine(
  line: string,
  { paragraphs, story, next }: { paragraphs: string[]; story: IntakeStory; next: string },
) {
  const names = paragraphs.length === 0 ? signedBy(line) : [];
  if (names.length > 0) story.bylines.push(...names);
  else if (isParagraph(line)) paragraphs.push(line);
  else if (isSubheading(line, paragraphs.at(-1) ?? '', next)) paragraphs.push(line);
}

/** A short line between two paragraphs heads the second, unless it is a button. */
const isSubheading = (line: string, before: string, next: string) =>
  wordCount(line) > 1 &&
  isParagraph(before) &&
  isParagraph(next) &&
  !BUTTON.test(line) &&
  !POINTS_ELSEWHERE.test(line) &&
  !isStamp(line);

/** Those who signed, where the line is a signature: "By Ada Pell and Brom Hale, Harbour reporters". */
function signedBy(line: string): string[] {
  const prefix = BYLINE_PREFIX.exec(line)?.[0];
  if (!prefix) return [];
  return splitNames(line.slice(prefix.length)).filter(looksLikePerson);
}

function note(story: IntakeStory, part: NonNullable<ReturnType<typeof readFootPart>>) {
  if (part.kind === 'topics') story.topics.push(...part.topics);
  if (part.kind === 'contributors') story.contributors.push(...part.names);
  if (part.kind === 'biography') story.biographies.push(part.biography);
  if (part.kind !== 'sharing') return;
  story.sharing.push(...part.line.networks);
  story.reactions.push(...part.line.reactions);
}

/** Letters of prose after each line, lists left out. */
function proseAfter(lines: string[], lists: FoundList[]): number[] {
  const inList = (index: number) => lists.some(({ start, end }) => index >= start && index < end);
  const after = new Array<number>(lines.length + 1).fill(0);
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    after[index] =
      (after[index + 1] ?? 0) + (isParagraph(line) && !inList(index) ? line.length : 0);
  }
  return after;
}

const share = (toCome: number[], index: number) =>
  (toCome[index + 1] ?? 0) / Math.max(1, toCome[0] ?? 1);

function originsOf({ publisher, published, bylines }: IntakeStory, paragraphs: string[]) {
  const stated = publisher
    ? [
        {
          certainty: 'stated' as const,
          publisher,
          url: null,
          publishedAt: published?.time ?? null,
          licence: null,
          evidence: null,
        },
      ]
    : [];
  const others = [agencyOrigin(paragraphs, bylines), suspectedOrigin(paragraphs, publisher)];
  return [...stated, ...others.filter((origin) => origin !== null)];
}
