import type { Card } from '../../store/cards.ts';
import type { FrontStory } from '../../store/frontStories.ts';
import { onTop } from '../../store/frontTop.ts';
import { FRONT_SLOTS } from '../../store/pins.ts';
import type { Teaser } from '../../store/teasers.ts';

export type FrontPage<Story> = {
  lead: Story | null;
  followUps: Story[];
  seconds: Story[];
  latest: Story[];
  bands: { sectionId: string; stories: Story[] }[];
};

const FOLLOW_UPS = 3;
const LATEST = 8;
const IN_A_BAND = 5;
/** A band of fewer would be a hole in the page; its stories are in Latest or in the section. */
const LEAST_IN_A_BAND = 2;

/**
 * Lays out the front page from recent stories (newest first) and those of each section. Where an
 * editor has placed a story, there it stands; the other places on top go to the most prominent, of
 * each storyline one and of the same section no more than matter much more. With the lead stands
 * what went before it in its storyline; nothing stands on the page twice.
 */
export function frontOrder<Story extends FrontStory, Filed extends Teaser>(
  recent: Story[],
  bySection: { sectionId: string; stories: Filed[] }[],
): FrontPage<Story | Filed> {
  const used = new Set<string>();
  const take = <Any extends Teaser>(stories: Any[], limit: number): Any[] => {
    const free = stories.filter((story) => !used.has(story.id)).slice(0, limit);
    for (const story of free) used.add(story.id);
    return free;
  };
  const [lead = null, ...seconds] = take(onTop(recent), FRONT_SLOTS.length);
  const followUps = take(sameStoryline(recent, lead), FOLLOW_UPS);
  const latest = take(
    recent.toSorted((a, b) => b.publishedAt - a.publishedAt),
    LATEST,
  );
  const bands = bySection
    .map(({ sectionId, stories }) => ({ sectionId, stories: take(stories, IN_A_BAND) }))
    .filter((band) => band.stories.length >= LEAST_IN_A_BAND);
  return { lead, followUps, seconds, latest, bands };
}

const sameStoryline = <Story extends Teaser>(stories: Story[], lead: Story | null) =>
  stories.filter((story) => lead?.storylineId && story.storylineId === lead.storylineId);

/** The ids of all stories that stand on the page. */
export const storiesOf = (page: FrontPage<Teaser>): string[] =>
  [
    ...(page.lead ? [page.lead] : []),
    ...[page.followUps, page.seconds, page.latest].flat(),
    ...page.bands.flatMap((band) => band.stories),
  ].map(({ id }) => id);

/** Stories may share a picture; a page on which one is seen twice looks careless. */
export function picturesOnce(page: FrontPage<Card>): FrontPage<Card> {
  const seen = new Set<string>();
  const once = <Of extends Card | null>(card: Of): Of => {
    if (!card?.picture || !seen.has(card.picture.id)) {
      if (card?.picture) seen.add(card.picture.id);
      return card;
    }
    return { ...card, picture: null };
  };
  const lead = once(page.lead);
  const seconds = page.seconds.map(once);
  const bands = page.bands.map((band) => ({ ...band, stories: band.stories.map(once) }));
  return { ...page, lead, seconds, bands };
}
