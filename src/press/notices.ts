import { html } from 'hono/html';
import type { Notice } from '../http/notice.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Words, wordsIn } from './words.ts';

/** Addresses that are not the public site's: there, English is spoken. */
const ELSEWHERE = /^\/(desk|api)(\/|$)/;

/** What is said in the place of a page that could not be made. */
export async function failureNotice(store: Store, path: string): Promise<Notice> {
  const words = ELSEWHERE.test(path) ? wordsIn('en') : await paperWords(store);
  const { say, language, direction } = words;
  return {
    ...{ language, direction },
    title: say('failure.title'),
    heading: say('failure.heading'),
    text: html`${say('failure.explained')}`,
  };
}

/** What is said at an address that says nothing. */
export async function noAddressNotice(store: Store): Promise<Notice> {
  const { say, markup, language, direction } = await paperWords(store);
  return {
    ...{ language, direction },
    title: say('failure.noAddress'),
    heading: say('failure.notOurs'),
    text: markup('failure.damaged', { link: (inside) => html`<a href="/">${inside}</a>` }),
  };
}

/** What has failed may be the record itself. */
const paperWords = (store: Store): Promise<Words> =>
  siteSettings(store).then(
    ({ language }) => wordsIn(language),
    () => wordsIn('en'),
  );
