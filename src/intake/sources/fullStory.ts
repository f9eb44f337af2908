import { DAY } from '../../lib/clock.ts';
import { bodyParagraphs, bodyText } from '../../store/body.ts';
import { dateDoubts } from '../doubts.ts';
import type { Doubt, IntakeStory, Moment, Origin } from '../story.ts';

/** A teaser longer than this is no standfirst but the beginning of the story. */
const STANDFIRST = 400;

/** A day's difference may be the zone's; more is another date. */
const OTHER_DAY = 1.5 * DAY;

/**
 * A story of a feed with the text of its page. Headline, date and origin stay as the feed told them:
 * that is what the publisher says of it, in a form made for machines. What contradicts the page is
 * doubted.
 */
export function fullStory(told: IntakeStory, page: IntakeStory): IntakeStory {
  const paragraphs = bodyParagraphs(page.body);
  const published = told.published ?? page.published;
  return {
    ...page,
    headline: told.headline ?? page.headline,
    standfirst: told.standfirst ?? teaser(told, paragraphs.join(' ')) ?? page.standfirst,
    published,
    updated: told.updated ?? page.updated,
    bylines: told.bylines.length > 0 ? told.bylines : page.bylines,
    topics: told.topics.length > 0 ? told.topics : page.topics,
    section: told.section,
    publisher: told.publisher ?? page.publisher,
    canonical: told.canonical,
    embargoedUntil: told.embargoedUntil,
    expiresAt: told.expiresAt,
    weight: told.weight,
    picture: told.picture ?? page.picture,
    language: told.language ?? page.language,
    origins: distinct([...told.origins, ...page.origins]),
    doubts: [...dateDoubts(paragraphs, published), ...otherDate(told.published, page.published)],
  };
}

/** What the feed gave instead of the text, where it says it in words of its own. */
function teaser({ body }: IntakeStory, pageText: string): string | null {
  const text = bodyText(body).replace(/\s+/g, ' ').trim();
  const opening = text.replace(/[\s.…[\]]+$/u, '').slice(0, 60);
  return text === '' || text.length > STANDFIRST || pageText.includes(opening) ? null : text;
}

function otherDate(told: Moment | null, shown: Moment | null): Doubt[] {
  if (!told || !shown || Math.abs(told.time - shown.time) < OTHER_DAY) return [];
  return [
    {
      field: 'published',
      claim: `the feed is dated ${told.iso}`,
      evidence: `the page says ${shown.iso}`,
    },
  ];
}

function distinct(origins: Origin[]): Origin[] {
  const seen = new Set<string>();
  return origins.filter(({ publisher }) => {
    const name = publisher.toLowerCase();
    return !seen.has(name) && seen.add(name);
  });
}
