import type { Store } from '../../store/store.ts';
import type { Page } from '../page.ts';
import type { PressSite } from '../site.ts';
import { type FeedSubject, feedOf } from './feed.ts';
import type { FeedFormat } from './formats.ts';

/** A feed as an answer. */
export async function feedPage(
  store: Store,
  site: PressSite,
  about: FeedSubject,
  format: FeedFormat,
): Promise<Page> {
  const feed = await feedOf(store, site, about, `${about.path}/${format.file}`);
  return {
    status: 200,
    contentType: format.contentType,
    body: format.write(feed),
    dependsOn: ['settings', about.subject],
  };
}
