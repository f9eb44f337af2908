import type { Document, Element } from 'domhandler';
import { all, visibleText, walk } from '../../html/query.ts';
import { HOME } from '../../labels.ts';
import { nameOf, readOnce } from '../names.ts';
import { type Evidence, told } from './evidence.ts';
import type { Layout } from './layout.ts';
import { visibleBylines } from './signature.ts';

/** What a reader of the page sees besides the dates: signature, breadcrumbs. */
export const visibleEvidence = (page: Document, layout: Layout): Evidence =>
  told({ bylines: visibleBylines(page, layout), section: breadcrumbSection(page) });

const isTrail = readOnce((words) =>
  / (?:breadcrumbs?|bread crumbs?|crumbs|brotkrumen|pfad|migas?) /.test(words),
);

/** The first breadcrumb below the front page. */
function breadcrumbSection(page: Document): string | null {
  const trails: Element[] = [];
  walk(page, (element) => {
    if (!isTrail(nameOf(element))) return true;
    trails.push(element);
    return false;
  });
  for (const trail of trails) {
    const crumbs = all(trail, 'a')
      .map(visibleText)
      .filter((name) => name !== '' && name.length < 40);
    const below = crumbs.filter((name) => !HOME.test(name));
    if (below[0] && (below.length < crumbs.length || crumbs.length > 1)) return below[0];
  }
  return null;
}
