import { setTimeout as sleep } from 'node:timers/promises';
import type { Millis } from '../../lib/clock.ts';
import { extractStory } from '../extract.ts';
import type { AskOptions } from '../fetch/ask.ts';
import type { TakeTurn } from '../fetch/hosts.ts';
import type { Robots } from '../fetch/robots.ts';
import { fetchUrl } from '../fetch.ts';
import { textOf } from '../read.ts';
import { isText, sniff } from '../sniff.ts';
import type { IntakeStory } from '../story.ts';

/** Reads the story on a page. Throws with the reason in words where there is none to be had. */
export type ReadPage = (url: string) => Promise<IntakeStory>;

type Means = { asking: AskOptions; turn: TakeTurn; robots: Robots; hostPause: Millis };

/** No page of one story is larger. */
const LARGEST_PAGE = 8_000_000;

/** Reads pages with manners: as robots.txt allows, one at a time a host, with a pause between two. */
export const pageReader =
  ({ asking, turn, robots, hostPause }: Means): ReadPage =>
  async (url) => {
    const { allowed, delay } = await robots(url);
    if (!allowed) throw new Error('the site’s robots.txt does not allow it');
    const pause = Math.max(hostPause, delay);
    const page = await turn(new URL(url).host, pause, () =>
      fetchUrl(url, { ...asking, largest: LARGEST_PAGE }),
    );
    await sleep(0); // reading a page takes a while: others have their turn before
    const { text } = textOf(page.bytes, page.contentType);
    if (!isText(text) || sniff(text) !== 'html') throw new Error('the address is no page');
    return extractStory(text, { url: page.url });
  };
