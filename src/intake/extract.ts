import { bodyParagraphs, bodyText } from '../store/body.ts';
import { findDates } from './dates/findDates.ts';
import { dateDoubts } from './doubts.ts';
import { readFacts } from './extract/facts.ts';
import { countStats } from './extract/stats.ts';
import { storyBody } from './extract/storyText.ts';
import { parseHtml } from './html/parse.ts';
import { languageOf } from './language.ts';
import { agencyOrigin, suspectedOrigin } from './origin.ts';
import { creditedNames } from './pageText/foot.ts';
import { textBody } from './plainText.ts';
import type { IntakeStory } from './story.ts';

/** A text that JSON-LD tells is taken where the page shows so much less of it. */
const MUCH_MORE = 2.5;

/**
 * A page as a story. What JSON-LD, microdata, Open Graph and the page itself tell is weighed
 * against one another; the text is the page's own. Any page gives a story, in the worst case one
 * without headline and text; none throws.
 */
export function extractStory(
  html: string,
  { url = null }: { url?: string | null } = {},
): IntakeStory {
  const page = parseHtml(html);
  const { statsOf } = countStats(page);
  const { told, ...facts } = readFacts(page, url, statsOf);
  const shown = storyBody(page, {
    statsOf,
    base: url ?? facts.canonical ?? undefined,
    headline: facts.headline,
  });
  const isCut = told !== null && told.length > bodyText(shown).length * MUCH_MORE;
  const body = isCut ? textBody(told) : shown;
  const published = facts.published ?? openingDate(bodyParagraphs(body));
  const story = { ...facts, body, published };
  return { ...story, ...readText(story) };
}

/** A dateline stands this near the beginning. */
const DATELINE_WITHIN = 40;

/** Behind a standfirst or a summary the text itself begins. */
const DATELINE_PARAGRAPHS = 4;

/** The date in a dateline: "Brede, 28 January 2022 – The harbour …"; later on it stands first. */
function openingDate(paragraphs: string[]) {
  const dates = paragraphs.slice(0, DATELINE_PARAGRAPHS).map((paragraph, index) => {
    const [date] = findDates(paragraph.slice(0, DATELINE_WITHIN + 20));
    return date && date.start <= (index === 0 ? DATELINE_WITHIN : 2) ? date.moment : null;
  });
  return dates.find((date) => date !== null) ?? null;
}

/** What the text itself tells: credits, language, origin, and where it contradicts its date. */
function readText(story: IntakeStory): Partial<IntakeStory> {
  const paragraphs = bodyParagraphs(story.body);
  const { publisher, published, canonical, bylines } = story;
  const language = languageOf(paragraphs.join('\n')) ?? story.language;
  const origins = [agencyOrigin(paragraphs, bylines), suspectedOrigin(paragraphs, publisher)];
  const stated = publisher && {
    certainty: 'stated' as const,
    publisher,
    url: canonical,
    publishedAt: published?.time ?? null,
    licence: null,
    evidence: null,
  };
  return {
    language: story.language?.startsWith(language ?? '-') ? story.language : language,
    contributors: paragraphs.slice(-4).flatMap(creditedNames),
    origins: [stated || null, ...origins].filter((origin) => origin !== null),
    doubts: dateDoubts(paragraphs, published, language),
  };
}
