import type { LogKind } from '../api/log.ts';

/** What an act was done with, or to, in words. */
export const LOG_KINDS: Record<LogKind, string> = {
  settings: 'Settings',
  front: 'Front page',
  banner: 'Breaking line',
  name: 'Topics, sections, contributors',
  redirect: 'Redirects',
  source: 'Sources',
  storyline: 'Storylines',
  plan: 'Plans',
  experiment: 'Experiments',
  webhook: 'Webhooks',
  person: 'People',
  key: 'Keys of the API',
};

/** Whether a word of the address bar is one of them. */
export const isLogKind = (word: string): word is LogKind => Object.hasOwn(LOG_KINDS, word);
