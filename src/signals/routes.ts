import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../http/problem.ts';
import { sameOrigin, sameReferrer } from '../http/sameOrigin.ts';
import type { Clock } from '../lib/clock.ts';
import type { Subject } from '../store/changes.ts';
import { answerTo } from './answer.ts';
import { askedFor } from './asked.ts';
import type { SignalEvent } from './events.ts';
import { headlineStylesRoute } from './headlineStylesRoute.ts';
import { PIXEL } from './pixel.ts';
import type { Recorder } from './recorder.ts';
import { visitorOf } from './visitor.ts';

/** A signal is a few short names; nothing that is longer comes from a page of ours. */
const LARGEST_BODY = 3_072;

type Deps = {
  recorder: Recorder;
  clock: Clock;
  /** A proxy of one's own stands in front and says where readers come from. */
  trustProxy: boolean;
  /** Told at once of pages that show another count, so that a form leads back to a fresh one. */
  changed?: (subjects: Subject[]) => void;
};

/** What readers do, each answered when it is on disk. */
export function signalsRoutes({ recorder, clock, trustProxy, changed }: Deps): Hono {
  const app = new Hono();
  const record = (event: SignalEvent) => recorder.record(event).catch(() => null);
  const by = (c: Context) => ({ at: clock(), visitor: visitorOf(c, trustProxy) });

  app.use(
    '/signals/*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => problem(c, { status: 413, title: 'The body is too long.', field: 'body' }),
    }),
  );
  app.on('POST', '/signals/:signal', async (c, next) => {
    if (sameOrigin(c, trustProxy)) return next();
    return problem(c, { status: 403, title: 'Only pages of this site may send signals.' });
  });

  app.post('/signals/view', async (c) => {
    const read = await askedFor(c, 'view');
    if ('problem' in read) return problem(c, read.problem);
    const { story: storyId, via, place, from, tried } = read.asked;
    return answerTo(c, await record({ type: 'view', storyId, via, place, from, tried, ...by(c) }));
  });

  app.post('/signals/reaction', async (c) => {
    const read = await askedFor(c, 'reaction');
    if ('problem' in read) return problem(c, read.problem);
    const { story: storyId, kind } = read.asked;
    const outcome = await record({ type: 'reaction', storyId, kind, toggle: read.form, ...by(c) });
    if (outcome?.result === 'taken') changed?.([`story:${storyId}`]);
    if (read.form && outcome?.result === 'taken')
      return c.redirect(`${outcome.path}#reactions`, 303);
    return answerTo(c, outcome);
  });

  app.post('/signals/share', async (c) => {
    const read = await askedFor(c, 'share');
    if ('problem' in read) return problem(c, read.problem);
    const { story: storyId, place } = read.asked;
    return answerTo(c, await record({ type: 'share', storyId, place, ...by(c) }));
  });

  app.post('/signals/leaving', async (c) => {
    const read = await askedFor(c, 'leaving');
    if ('problem' in read) return problem(c, read.problem);
    const { story: storyId, dwell, finished, shown } = read.asked;
    const left = { type: 'leaving' as const, storyId, dwell, finished, shown };
    return answerTo(c, await record({ ...left, ...by(c) }));
  });

  app.post('/signals/headlines', async (c) => {
    const read = await askedFor(c, 'headlines');
    if ('problem' in read) return problem(c, read.problem);
    const outcomes = await Promise.all(
      read.asked.shown.map(({ story: storyId, ...tried }) =>
        record({ type: 'headline', storyId, ...tried, ...by(c) }),
      ),
    );
    const refused = outcomes.find((outcome) => outcome?.result !== 'taken');
    return refused === undefined ? c.body(null, 204) : answerTo(c, refused);
  });

  app.route('/', headlineStylesRoute(trustProxy));

  app.get('/signals/seen/:file{[\\w-]+\\.gif}', async (c) => {
    if (!sameReferrer(c, trustProxy)) return c.body(null, 403);
    const storyId = c.req.param('file').slice(0, -'.gif'.length);
    const outcome = await record({
      ...{ type: 'view', storyId, via: null, place: null, from: null },
      ...by(c),
    });
    const known = outcome?.result !== 'unknown-story';
    return c.body(PIXEL, known ? 200 : 404, {
      'Content-Type': 'image/gif',
      'Cache-Control': 'no-store',
    });
  });

  return app;
}
