import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Millis } from '../../lib/clock.ts';
import { addSource, pauseSource, USUAL_TERMS } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import { readFeed } from '../feed.ts';
import { takeIn } from '../sources/takeIn.ts';
import type { Newsroom } from './newsroom.ts';

/** A JSON Feed whose times are the demo's; all else is as feeds have it. */
const wire = z.looseObject({
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(z.looseObject({ date_published: z.string() })),
});

type Around = {
  newsroom: Newsroom;
  folder: string;
  actor: string;
  now: Millis;
  time: (text: string) => Millis;
  report: (problem: string) => void;
};

/**
 * Takes the demo's wires in as polling would have: each is a source, and what it brought waits in
 * the inbox. The sources are paused, for nobody stands behind their addresses. A wire that is a
 * source already is left as it is; what is wrong with one is reported, and the rest goes in.
 */
export async function loadWires(store: Store, around: Around) {
  const { folder, report } = around;
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
    try {
      await loadWire(store, await readFile(join(folder, name), 'utf8'), around);
    } catch (error) {
      report(`feeds/${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

async function loadWire(store: Store, text: string, around: Around) {
  const { newsroom, actor, now, time, report } = around;
  const parsed = wire.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const told = parsed.data;
  const terms = { ...USUAL_TERMS, name: told.title, fullText: 'never' as const };
  const place = { address: told.feed_url, page: told.home_page_url };
  const source = await addSource(store, { ...terms, ...place }, { actor, now });
  if (!source) return;
  await pauseSource(store, source.id, 'It is the demo’s: nobody answers there.', now);
  const items = told.items.map((item) => ({
    ...item,
    date_published: new Date(time(item.date_published)).toISOString(),
  }));
  const { problems } = await takeIn(source, readFeed(JSON.stringify({ ...told, items })), {
    ...{ store, now, language: newsroom.language },
    stillOurs: async () => true,
    readPage: () => Promise.reject(new Error('the demo asks nobody')),
  });
  problems.forEach(report);
}
