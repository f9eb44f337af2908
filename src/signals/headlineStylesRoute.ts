import { Hono } from 'hono';
import { headlineStyles, testsAskedFor } from '../http/headlineStyles.ts';
import { household } from '../http/household.ts';
import { SECURITY_HEADERS } from '../http/securityHeaders.ts';
import { notAReader } from './notAReader.ts';
import { visitorOf } from './visitor.ts';

/** Seconds for which a browser need not ask again: as long as a visit with its pauses. */
const KEPT = 3_600;

/**
 * The one thing that differs between readers of a page: a style sheet of some words that shows each
 * of them one headline of a story that has several. Programs get the story's own.
 */
export function headlineStylesRoute(trustProxy: boolean): Hono {
  const app = new Hono();
  app.get('/headlines.css', (c) => {
    const visitor = visitorOf(c, trustProxy);
    const tests = notAReader(visitor) ? [] : testsAskedFor(c.req.query('of') ?? '');
    const reader = `${household(visitor.address)} ${visitor.agent}`;
    return c.body(headlineStyles(tests, reader), 200, {
      ...SECURITY_HEADERS,
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': `private, max-age=${KEPT}`,
    });
  });
  return app;
}
