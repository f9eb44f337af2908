import type { Document } from 'domhandler';
import { dateCustomOf } from '../dates/findDates.ts';
import { elementsByName } from '../html/query.ts';
import { safeLink, safePicture } from '../html/safeUrl.ts';
import { type IntakeStory, unknownStory } from '../story.ts';
import type { Evidence } from './evidence/evidence.ts';
import { jsonLdEvidence } from './evidence/jsonLd.ts';
import { scriptDate, titleDate, urlDate } from './evidence/leftovers.ts';
import { metaEvidence, windowTitle } from './evidence/metaTags.ts';
import { microdataEvidence } from './evidence/microdata.ts';
import { pageDates } from './evidence/pageDates.ts';
import { visibleEvidence } from './evidence/pageItself.ts';
import { layoutOf } from './evidence/pageLayout.ts';
import { headlineOf } from './headline.ts';
import type { StatsOf } from './stats.ts';
import { bylinesOf, siteOf } from './weighBylines.ts';
import { type DatesTold, publishedOf } from './weighDates.ts';

/** More topics than this are a site's whole list of keywords. */
const MOST_TOPICS = 20;

/**
 * What a page tells of its story besides the text: JSON-LD, tags in the head, microdata and what
 * readers see, weighed against one another field by field.
 */
export function readFacts(
  page: Document,
  url: string | null,
  statsOf: StatsOf,
): IntakeStory & { told: string | null } {
  const evidence = gather(page, url, statsOf);
  const { linked, meta, micro, visible } = evidence;
  const { shown } = evidence.dates;
  const publisher = linked.publisher ?? meta.publisher ?? null;
  const canonical = safeLink(meta.canonical ?? '', url ?? undefined) ?? url;
  const titles = [linked.headline, meta.headline, evidence.title].filter(
    (title) => title !== undefined,
  );
  return {
    ...unknownStory(),
    headline: headlineOf(page, { titles, publisher }),
    standfirst: meta.standfirst ?? linked.standfirst ?? null,
    bylines: bylinesOf([linked, visible, meta, micro], [publisher, siteOf(canonical)]),
    published: publishedOf(evidence.dates),
    updated: linked.updated ?? meta.updated ?? micro.updated ?? shown.updated?.moment ?? null,
    section: linked.section ?? meta.section ?? micro.section ?? visible.section ?? null,
    topics: [...new Set(meta.topics ?? linked.topics ?? [])].slice(0, MOST_TOPICS),
    language: meta.language ?? linked.language ?? null,
    publisher,
    canonical,
    picture: safePicture(meta.picture ?? linked.picture ?? '', canonical ?? undefined),
    told: linked.text ?? null,
  };
}

type Gathered = Record<'linked' | 'meta' | 'micro' | 'visible', Evidence> & {
  title: string;
  dates: DatesTold;
};

function gather(page: Document, url: string | null, statsOf: StatsOf): Gathered {
  const named = elementsByName(page);
  const meta = metaEvidence(named);
  const linked = jsonLdEvidence(named);
  const micro = microdataEvidence(page);
  const address = url ?? meta.canonical ?? null;
  const custom = dateCustomOf(meta.language ?? null, hostOf(address));
  const title = windowTitle(named);
  const titles = [linked.headline, meta.headline, title].filter((each) => each !== undefined);
  const layout = layoutOf(page, custom, titles);
  const dates: DatesTold = {
    machines: [linked, meta, micro],
    shown: pageDates(page, layout, { statsOf, titles }),
    address: urlDate(address),
    title: titleDate(named, custom),
    script: scriptDate(named),
    picture: urlDate(linked.picture ?? meta.picture ?? null),
  };
  return { linked, meta, micro, visible: visibleEvidence(page, layout), title, dates };
}

const hostOf = (address: string | null) =>
  address && URL.canParse(address) ? new URL(address).hostname : null;
