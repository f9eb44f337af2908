import type { Clock, Millis } from '../lib/clock.ts';
import { type Banner, bannerNow } from '../store/banners.ts';
import { pictureById } from '../store/media.ts';
import { sectionsInUse } from '../store/sections.ts';
import { type Site, siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { MediaRow } from '../store/tables/media.ts';
import type { SectionRow } from '../store/tables/subjects.ts';
import type { Assets } from './assets.ts';
import { fontsOf, stylesOf } from './look.ts';
import { type Words, wordsIn } from './words.ts';

/** What every page needs to know of the paper it is a page of. */
export type PressSite = Site & {
  /** What the site says itself, in the paper's language. */
  words: Words;
  /** Scheme and host without a slash at the end: what absolute addresses begin with. */
  base: string;
  sections: SectionRow[];
  /** The breaking line that stands now. */
  banner: Banner | null;
  assets: Assets;
  /** Address of its style sheet, and of the fonts to fetch at once. */
  styles: string;
  fonts: string[];
  /** The picture that stands for its name. */
  logo: MediaRow | null;
  now: Millis;
};

/** The paper as it stands at this request. */
export async function pressSite(deps: {
  store: Store;
  baseUrl: string;
  clock: Clock;
  assets: Assets;
  /** Other words than the site has: in tests alone. */
  speak?: (language: string) => Words;
}): Promise<PressSite> {
  const now = deps.clock();
  const [settings, sections, banner] = await Promise.all([
    siteSettings(deps.store),
    sectionsInUse(deps.store, now),
    bannerNow(deps.store.db, now),
  ]);
  const base = deps.baseUrl.replace(/\/$/, '');
  const { assets } = deps;
  const { look } = settings;
  return {
    ...{ ...settings, base, sections, banner, assets, now },
    words: (deps.speak ?? wordsIn)(settings.language),
    styles: stylesOf(assets, look),
    fonts: fontsOf(assets, look),
    logo: look.logo === null ? null : await pictureById(deps.store, look.logo),
  };
}
