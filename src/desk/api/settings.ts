import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { siteSettings } from '../../store/settings.ts';
import { changeSettings, settings, settingsChange, settingsOf } from '../settings.ts';
import { type ApiEnv, byAsker, secured } from './access.ts';
import type { ApiDeps } from './api.ts';
import { tagged, unchangedSince } from './conditional.ts';
import { answer, json } from './json.ts';
import { problems } from './problems.ts';

const tags = ['Settings'];
const shape = settings.meta({ id: 'Settings' });

const asTheyStand = createRoute({
  ...{ method: 'get', path: '/settings', tags, ...secured('settings:read') },
  summary: 'What the paper is called, its clock, its look, its links; the ETag goes with a change',
  responses: {
    200: answer('The settings', shape),
    304: { description: 'As they were (If-None-Match)' },
    ...problems(401, 403),
  },
});

const change = createRoute({
  ...{ method: 'put', path: '/settings', tags, ...secured('settings:write') },
  summary: 'Change settings; what is left out stays as it is, and pages show it within a second',
  request: json(settingsChange, {
    look: { accent: '#8a1c2b', masthead: '#1d2a3a', headlines: 'system-serif' },
    navigation: [
      { name: 'City', address: '/section/city' },
      { name: 'Archive', address: '/archive' },
    ],
  }),
  responses: {
    200: answer('The settings as they are now', shape),
    ...problems(401, 403, 412, 422),
  },
});

/** The settings of the paper: the very act of the desk, with its checks. */
export function addSettings(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  const now = async () => settingsOf(await siteSettings(store));
  app.openapi(asTheyStand, async (c) => tagged(c, await now()));
  app.openapi(change, async (c) => {
    unchangedSince(c, await now());
    const by = byAsker(c.get('asker'), clock);
    return tagged(c, await changeSettings(store, c.req.valid('json'), by));
  });
}
