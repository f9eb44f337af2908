import { renditionAddress } from '../../http/mediaAddress.ts';
import { bodyText } from '../../store/body.ts';
import type { SyndicatedStory } from '../../store/syndicatedStories.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import type { Ninjs } from './ninjsShape.ts';
import { timeOf } from './storyShapes.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
};

/** A story as an item of ninjs 3.0. `base` is the address of the site. */
export function ninjsItem(base: string, story: SyndicatedStory): Ninjs {
  const { authors, corrections, origins, picture, publishedAt, sectionName, standfirst } = story;
  const licence = origins.find((origin) => origin.licence)?.licence;
  const subjects = [...(sectionName ? [sectionName] : []), ...story.topics];
  return {
    uri: base + story.path,
    ...{ type: 'text', representationType: 'full', standard: STANDARD },
    firstCreated: timeOf(publishedAt),
    versionCreated: timeOf(lastChangeOf(story)),
    ...{ pubStatus: 'usable', language: story.language },
    ...(authors.length > 0 && { by: authors.join(', ') }),
    headlines: [{ role: 'main', contentType: 'text/plain', value: story.headline }],
    descriptions: standfirst
      ? [{ role: 'summary', contentType: 'text/plain', value: standfirst }]
      : [],
    bodies: [{ role: 'main', contentType: 'text/plain', value: wholeText(story) }],
    subjects: subjects.map((name) => ({ name })),
    people: authors.map((name) => ({ name, rel: 'author' })),
    infoSources: origins.map(({ publisher }) => ({ name: publisher })),
    ...(licence && { usageTerms: licence }),
    ...(corrections.length > 0 && {
      edNote: corrections.map(({ text, at }) => `${timeOf(at)}: ${text}`).join('\n'),
    }),
    associations: picture ? [pictureItem(base, picture)] : [],
  };
}

const lastChangeOf = ({ publishedAt, updatedAt, corrections, posts }: SyndicatedStory) =>
  Math.max(publishedAt, updatedAt ?? 0, ...[...corrections, ...posts].map(({ at }) => at));

/** The text, and what live coverage has added to it. */
const wholeText = ({ body, posts }: SyndicatedStory): string =>
  [
    bodyText(body),
    ...posts.flatMap((post) => [...(post.headline ? [post.headline] : []), bodyText(post.body)]),
  ].join('\n\n');

function pictureItem(base: string, picture: MediaRow): Ninjs['associations'][number] {
  const { file, alt, caption, credit, width, height } = picture;
  const widest = Math.min(width, 1600);
  const href = base + renditionAddress(file, 1600, 'jpg');
  return {
    ...{ name: 'lead', uri: href, type: 'picture' },
    descriptions: [
      ...(caption ? [{ role: 'caption', value: caption }] : []),
      ...(alt ? [{ role: 'alt', value: alt }] : []),
    ],
    ...(credit && { by: credit }),
    renditions: [
      {
        ...{ name: 'main', href, contentType: 'image/jpeg', width: widest },
        height: Math.round((height * widest) / width),
      },
    ],
  };
}
