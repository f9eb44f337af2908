import type { Document } from 'domhandler';
import { dateCustomOf } from '../dates/findDates.ts';
import { elementsByName } from '../html/query.ts';
import { safeLink, safePicture } from '../html/safeUrl.ts';
import { type IntakeStory, type Moment, unknownStory } from '../story.ts';
import type { Evidence } from './evidence/evidence.ts';
import { jsonLdEvidence } from './evidence/jsonLd.ts';
import { scriptDate, titleDate, urlDate } from './evidence/leftovers.ts';
import { localDay } from './evidence/localDay.ts';
import { metaEvidence, windowTitle } from './evidence/metaTags.ts';
import { microdataEvidence } from './evidence/microdata.ts';
import { visibleEvidence } from './evidence/pageItself.ts';
import { headlineOf } from './headline.ts';
import { countStats } from './stats.ts';
import { bylinesOf, siteOf } from './weighBylines.ts';

/** More topics than this are a site's whole list of keywords. */
const MOST_TOPICS = 20;

/**
 * What a page tells of its story besides the text: JSON-LD, tags in the head, microdata and what
 * readers see, weighed against one another field by field.
 */
export function readFacts(
  page: Document,
  url: string | null,
): IntakeStory & { told: string | null } {
  const evidence = gather(page, url);
  const { linked, meta, micro, visible } = evidence;
  const publisher = linked.publisher ?? meta.publisher ?? null;
  const canonical = safeLink(meta.canonical ?? '', url ?? undefined) ?? url;
  const titles = [linked.headline, meta.headline, evidence.title].filter(
    (title) => title !== undefined,
  );
  return {
    ...unknownStory(),
    headline: headlineOf(page, { titles, publisher }),
    standfirst: meta.standfirst ?? linked.standfirst ?? null,
    bylines: bylinesOf([linked, meta, micro, visible], [publisher, siteOf(canonical)]),
    published: publishedOf(evidence),
    updated: linked.updated ?? meta.updated ?? micro.updated ?? visible.updated ?? null,
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
  /** Dates told by the address, the title and the scripts. */
  leftover: Record<'address' | 'title' | 'script', Moment | null>;
};

function gather(page: Document, url: string | null): Gathered {
  const named = elementsByName(page);
  const meta = metaEvidence(named);
  const custom = dateCustomOf(meta.language ?? null);
  const address = urlDate(url ?? meta.canonical ?? null);
  return {
    linked: jsonLdEvidence(named),
    meta,
    micro: microdataEvidence(page),
    visible: visibleEvidence(page, countStats(page).statsOf, custom),
    title: windowTitle(named),
    leftover: { address, title: titleDate(named), script: scriptDate(named) },
  };
}

/**
 * First publication: as machines are told, as the address has it, as readers see it, and at last
 * as the address of the picture has it. The day is that which readers see, where a machine's UTC
 * has it a day beside.
 */
function publishedOf({ linked, meta, micro, visible, leftover }: Gathered): Moment | null {
  const machine = [linked.published, meta.published, micro.published].find(Boolean);
  if (machine) return localDay(machine, [visible.published, leftover.address]);
  const others = [
    leftover.address,
    visible.published,
    leftover.title,
    leftover.script,
    visible.updated,
    linked.updated,
    meta.updated,
    urlDate(linked.picture ?? meta.picture ?? null),
  ];
  return others.find(Boolean) ?? null;
}
