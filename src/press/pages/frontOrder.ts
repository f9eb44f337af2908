import { HOUR, type Millis } from '../../lib/clock.ts';
import type { Card } from '../../store/cards.ts';
import type { Teaser } from '../../store/teasers.ts';

/**
 * A story loses one step of the editor's weight (1 to 9) in this time: what mattered most this
 * morning still leads at noon, and gives way to an ordinary report of the day after tomorrow.
 */
const STEP_LOST_IN = 7 * HOUR;

/** How prominently a story belongs on the front page now. */
export const prominence = (story: Teaser, now: Millis): number =>
  story.weight - Math.max(0, now - story.publishedAt) / STEP_LOST_IN;

export type FrontPage<Story> = {
  lead: Story | null;
  followUps: Story[];
  seconds: Story[];
  latest: Story[];
  bands: { sectionId: string; stories: Story[] }[];
};

const FOLLOW_UPS = 3;
const SECONDS = 3;
const LATEST = 8;
const IN_A_BAND = 5;
/** A band of fewer would be a hole in the page; its stories are in Latest or in the section. */
const LEAST_IN_A_BAND = 2;

/**
 * Lays out the front page from recent stories (newest first) and those of each section: the most
 * prominent leads, with what went before it in its storyline; no storyline is among the seconds
 * twice; nothing stands on the page twice.
 */
export function frontOrder<Story extends Teaser>(
  recent: Story[],
  bySection: { sectionId: string; stories: Story[] }[],
  now: Millis,
): FrontPage<Story> {
  const used = new Set<string>();
  const take = (stories: Story[], limit: number) => {
    const free = stories.filter((story) => !used.has(story.id)).slice(0, limit);
    for (const story of free) used.add(story.id);
    return free;
  };
  const ordered = recent.toSorted((a, b) => prominence(b, now) - prominence(a, now));
  const [lead = null] = take(ordered, 1);
  const followUps = take(sameStoryline(recent, lead), FOLLOW_UPS);
  const seconds = take(oneAStoryline(ordered, lead), SECONDS);
  const latest = take(recent, LATEST);
  const bands = bySection
    .map(({ sectionId, stories }) => ({ sectionId, stories: take(stories, IN_A_BAND) }))
    .filter((band) => band.stories.length >= LEAST_IN_A_BAND);
  return { lead, followUps, seconds, latest, bands };
}

const sameStoryline = <Story extends Teaser>(stories: Story[], lead: Story | null) =>
  stories.filter((story) => lead?.storylineId && story.storylineId === lead.storylineId);

function oneAStoryline<Story extends Teaser>(stories: Story[], lead: Story | null): Story[] {
  const storylines = new Set(lead?.storylineId ? [lead.storylineId] : []);
  return stories.filter(({ storylineId }) => {
    if (!storylineId) return true;
    if (storylines.has(storylineId)) return false;
    storylines.add(storylineId);
    return true;
  });
}

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
