import type { Document } from 'domhandler';
import { bodyParagraphs, bodyText } from '../store/body.ts';
import { dateCustomOf } from './dates/findDates.ts';
import { dateDoubts } from './doubts.ts';
import { namesIn } from './extract/evidence/bylines.ts';
import type { Evidence } from './extract/evidence/evidence.ts';
import { jsonLdEvidence } from './extract/evidence/jsonLd.ts';
import { scriptDate, titleDate, urlDate } from './extract/evidence/leftovers.ts';
import { metaEvidence, windowTitle } from './extract/evidence/metaTags.ts';
import { microdataEvidence } from './extract/evidence/microdata.ts';
import { visibleEvidence } from './extract/evidence/pageItself.ts';
import { headlineOf } from './extract/headline.ts';
import { countStats } from './extract/stats.ts';
import { storyBody } from './extract/storyText.ts';
import { parseHtml } from './html/parse.ts';
import { safeLink, safePicture } from './html/safeUrl.ts';
import { languageOf } from './language.ts';
import { agencyOrigin, suspectedOrigin } from './origin.ts';
import { creditedNames } from './pageText/foot.ts';
import { textBody } from './plainText.ts';
import { type IntakeStory, type Moment, unknownStory } from './story.ts';

/** A text that JSON-LD tells is taken where the page shows less than this share of it. */
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
  const meta = metaEvidence(page);
  const sources = [
    jsonLdEvidence(page),
    meta,
    microdataEvidence(page),
    visibleEvidence(page, countStats(page).statsOf, dateCustomOf(meta.language ?? null)),
  ];
  const facts = weighed(page, sources, url);
  const body = storyBody(page, url ?? facts.canonical ?? undefined);
  const apart = sources[0]?.text ?? '';
  const story = {
    ...facts,
    body: apart.length > bodyText(body).length * MUCH_MORE ? textBody(apart) : body,
  };
  return { ...story, ...readText(story) };
}

function weighed(page: Document, sources: Evidence[], url: string | null): IntakeStory {
  const [linked = {}, meta = {}, micro = {}, visible = {}] = sources;
  const pick = <Field extends keyof Evidence>(field: Field, ...order: Evidence[]) =>
    order.map((source) => source[field]).find((value) => value !== undefined) ?? null;
  const publisher = pick('publisher', linked, meta);
  const titles = [linked.headline, meta.headline, windowTitle(page)].filter(
    (title) => title !== undefined,
  );
  const canonical = safeLink(meta.canonical ?? '', url ?? undefined) ?? url;
  return {
    ...unknownStory(),
    headline: headlineOf(page, { titles, publisher }),
    standfirst: pick('standfirst', meta, linked),
    bylines: bylinesOf([linked, meta, micro, visible], publisher),
    published: publishedOf(page, sources, url ?? canonical),
    updated: pick('updated', linked, meta, micro, visible),
    section: pick('section', linked, meta, micro, visible),
    topics: [...new Set(pick('topics', meta, linked) ?? [])].slice(0, 20),
    language: pick('language', meta, linked),
    publisher,
    canonical,
    picture: safePicture(pick('picture', meta, linked) ?? '', canonical ?? undefined),
  };
}

/** The first evidence that names people; a site that signs with its own name tells nothing. */
function bylinesOf(sources: Evidence[], publisher: string | null): string[] {
  const found = sources.map(({ bylines = [] }) => bylines.flatMap(namesIn));
  const isHouse = (names: string[]) =>
    names.every((name) => name.toLowerCase() === publisher?.toLowerCase());
  return (
    found.find((names) => names.length > 0 && !isHouse(names)) ??
    found.find((names) => names.length > 0) ??
    []
  );
}

/** First publication: as told by machines' evidence, by the address, by what readers see. */
function publishedOf(page: Document, sources: Evidence[], url: string | null): Moment | null {
  const [linked, meta, micro, visible] = sources;
  return (
    linked?.published ??
    meta?.published ??
    micro?.published ??
    urlDate(url) ??
    visible?.published ??
    titleDate(page) ??
    scriptDate(page) ??
    visible?.updated ??
    linked?.updated ??
    meta?.updated ??
    null
  );
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
    doubts: dateDoubts(paragraphs, published),
  };
}
