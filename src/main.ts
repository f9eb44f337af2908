import { Hono } from 'hono';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { apiRoutes } from './desk/api/api.ts';
import { expireDue } from './desk/expiry.ts';
import { openPost } from './desk/mail.ts';
import { deskRoutes } from './desk/routes.ts';
import { publishDue } from './desk/schedule.ts';
import { forYou } from './discovery/forYou.ts';
import { errorPages } from './http/errorPages.ts';
import { mediaRoutes } from './http/media.ts';
import { listen } from './http/server.ts';
import { wellFormedAddress } from './http/wellFormedAddress.ts';
import type { PollingSettings } from './intake/jobs/polling.ts';
import { findFeedsApart } from './intake/sources/findFeedsApart.ts';
import { websubRoutes } from './intake/websub/routes.ts';
import { startSearcher } from './jobs/searcher.ts';
import { startJobs } from './jobs/worker.ts';
import { systemClock } from './lib/clock.ts';
import { repeat } from './lib/repeat.ts';
import { createLive } from './press/live/live.ts';
import { failureNotice, noAddressNotice } from './press/notices.ts';
import { createPageCache } from './press/pageCache.ts';
import type { ForYou } from './press/pages/forYou.ts';
import { pressRoutes } from './press/routes.ts';
import { startRecorder } from './signals/recorder.ts';
import { signalsRoutes } from './signals/routes.ts';
import { followChanges } from './store/changes.ts';
import { liftEmbargoes } from './store/embargoes.ts';
import { openRecord } from './store/opening.ts';
import { siteSettings } from './store/settings.ts';

/** How often the record is asked for changes: well within the second that a correction may take. */
const FOLLOW_EVERY = 200;

type Trial = Omit<PollingSettings, 'baseUrl'>;

export type Paper = { name: string; url: string; stop(): Promise<void> };

/**
 * The composition root: the record, the rooms over it, and the server before them. `trial` is what
 * polling may do in tests alone.
 */
export async function startPaper(
  config: Config,
  clock = systemClock,
  trial: Trial = {},
): Promise<Paper> {
  const serializers = { error: pino.stdSerializers.err };
  const log = pino({ level: 'warn', serializers }, pino.destination(2));
  const store = await openRecord(config);
  const cache = createPageCache(clock);
  const live = createLive({ store, clock });
  const recorder = await startRecorder({ address: config.address });
  const jobs = await startJobs({
    ...{ address: config.address, log },
    jobs: {
      discovery: { vectors: config.vectors },
      polling: { baseUrl: config.baseUrl, ...trial },
      webhooks: { baseUrl: config.baseUrl, ...trial },
      search: {},
    },
  });
  const searcher = startSearcher(store, config.address);

  const agent = `Broadsheet/0.1 (+${config.baseUrl})`;
  const findFeeds = (address: string) => findFeedsApart(address, { agent, ...trial });

  const app = new Hono();
  app.onError(errorPages(log, (path) => failureNotice(store, path)));
  app.use(wellFormedAddress(() => noAddressNotice(store)));
  app.route('/', live.routes);
  app.route('/', mediaRoutes(config.mediaFolder));
  app.route(
    '/',
    signalsRoutes({ recorder, clock, trustProxy: config.trustProxy, changed: cache.drop }),
  );
  app.route('/', websubRoutes({ store, clock }));
  const post = openPost(config.mail);
  const recommend: ForYou = (asked) => forYou(store, asked);
  app.route(
    '/',
    apiRoutes({
      store,
      clock,
      baseUrl: config.baseUrl,
      trustProxy: config.trustProxy,
      forYou: recommend,
      find: searcher.find,
      findFeeds,
      mediaFolder: config.mediaFolder,
      post,
      failed: (error) => log.error({ error }, 'an act upon one of several stories failed'),
    }),
  );
  const failed = (error: unknown) => log.error({ error }, 'a letter could not be sent');
  app.route('/', deskRoutes({ store, config, clock, failed, post }));
  app.route(
    '/',
    pressRoutes({
      store,
      clock,
      baseUrl: config.baseUrl,
      respond: cache.respond,
      trustProxy: config.trustProxy,
      forYou: recommend,
      search: searcher,
    }),
  );

  const changes = await followChanges(store);
  let liftedUntil = clock();
  const following = repeat(
    FOLLOW_EVERY,
    async () => {
      const now = clock();
      await liftEmbargoes(store, liftedUntil, now);
      liftedUntil = now;
      await publishDue(store, now);
      await expireDue(store, now);
      const changed = await changes();
      cache.drop(changed);
      await live.changed(changed);
    },
    (error) => log.error({ error }, 'changes could not be followed'),
  );

  const server = await listen(app, cache.answer, config).catch(async (error) => {
    await Promise.all([following, recorder, jobs, searcher].map((one) => one.stop()));
    await store.close();
    throw error;
  });
  return {
    name: (await siteSettings(store)).name,
    url: config.baseUrl.replace(/:0$/, `:${server.port}`),
    async stop() {
      live.stop();
      await server.stop();
      await Promise.all([following, recorder, jobs, searcher].map((one) => one.stop()));
      await store.close();
    },
  };
}
