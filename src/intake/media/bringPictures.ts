import type { Block, Body } from '../../store/body.ts';
import { figuresIn } from '../../store/bodyWalk.ts';
import type { Entry } from '../storyArrival.ts';
import type { PictureDesk } from './pictureDesk.ts';

/** Whose pictures are brought in: those of one's own old site, everybody's, or nobody's. */
export type Whose = 'own' | 'all' | 'none';

export type Brought = { entry: Entry; problems: string[] };

const NO_WORDS = { alt: '', caption: '', credit: '' };

/**
 * An entry with its pictures in the media library: the lead, and those in its text. One that can
 * not be had is named, and its caption and address stay where it stood.
 */
export async function bringPictures(
  entry: Entry,
  desk: PictureDesk,
  whose: Whose,
): Promise<Brought> {
  if (whose === 'none' || (whose === 'own' && !entry.moved)) return { entry, problems: [] };
  const { story, moved } = entry;
  const problems: string[] = [];
  const take = (address: string, words = NO_WORDS) =>
    desk.take(address, words, entry.root).catch((error: Error) => {
      problems.push(`the picture ${address} ${error.message}`);
      return null;
    });
  const lead = story.picture ? await take(story.picture, moved?.lead ?? NO_WORDS) : null;
  const taken = new Map<string, string>();
  for (const figure of figuresIn(story.body)) {
    if (taken.has(figure.src) || !/^https?:/.test(figure.src)) continue;
    const picture = await take(figure.src, { ...figure, caption: '' });
    if (picture) taken.set(figure.src, `/media/${picture.file}`);
  }
  const content = withSources(story.body.content, taken);
  const body: Body = {
    ...story.body,
    content: withoutLead(content, lead && `/media/${lead.file}`),
  };
  return {
    entry: { ...entry, story: { ...story, body }, ...(lead && { pictureId: lead.id }) },
    problems: [...new Set(problems)],
  };
}

/** The same blocks with some pictures shown from elsewhere; only figures have a `src`. */
function withSources<Value>(value: Value, sources: ReadonlyMap<string, string>): Value {
  if (sources.size === 0) return value;
  if (Array.isArray(value)) return value.map((inner) => withSources(inner, sources)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'src' && typeof inner === 'string'
      ? (sources.get(inner) ?? inner)
      : withSources(inner, sources),
  ]);
  return Object.fromEntries(entries) as Value;
}

/** Many texts begin with the picture that stands above them already. */
function withoutLead(blocks: Block[], lead: string | null): Block[] {
  const [first, ...rest] = blocks;
  return lead && first?.type === 'figure' && first.attrs.src === lead ? rest : blocks;
}
