import type { Block } from '../store/body.ts';
import { linksIn, withLinks } from '../store/bodyLinks.ts';
import type { Entry } from './storyArrival.ts';

/** Stands for a site whose address is not known, or a folder: RFC 2606 keeps the name from all use. */
const NOWHERE = /^https:\/\/[\w.-]+\.invalid(?=\/)/;

/**
 * An entry without addresses that lead nowhere: links within a site whose address nobody told become
 * links within this one, which lead on; pictures that could not be had there are left out.
 */
export function placed(entry: Entry): Entry {
  const { moved, story } = entry;
  if (!moved) return entry;
  const local = (href: string) => href.replace(NOWHERE, '');
  const targets = new Map(linksIn(story.body).map((href) => [href, local(href)]));
  const { content } = withLinks(story.body, targets);
  const links = moved.old.links.map((link) => ({ ...link, href: local(link.href) }));
  const body = { ...story.body, content: content.filter((block) => !isNowhere(block)) };
  return {
    ...entry,
    story: { ...story, body },
    moved: { ...moved, old: { ...moved.old, links } },
  };
}

const isNowhere = (block: Block) => block.type === 'figure' && NOWHERE.test(block.attrs.src);
