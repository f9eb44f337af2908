import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { siteSettings } from '../../store/settings.ts';
import { SITE_LANGUAGES } from '../../store/siteLanguages.ts';
import { COLOURS, legibilityOf } from '../lookCheck.ts';
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

const languages = createRoute({
  ...{ method: 'get', path: '/settings/languages', tags, ...secured('settings:read') },
  summary: 'Languages in which the site has words of its own; in others it speaks English',
  responses: {
    200: answer(
      'Languages',
      z.object({ entries: z.array(z.object({ code: z.string(), name: z.string() })) }),
    ),
    ...problems(401, 403),
  },
});

const legibility = createRoute({
  ...{ method: 'get', path: '/settings/legibility', tags, ...secured('settings:read') },
  summary: 'Whether a colour of the look would be taken: how well text is read in it, or on it',
  request: {
    query: z.object({
      field: z.enum(COLOURS),
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'A colour is written as in #005f6b.')
        .openapi({ example: '#8a1c2b' }),
    }),
  },
  responses: {
    200: answer(
      'Its contrast',
      z.object({
        legible: z.boolean(),
        contrast: z.number().openapi({ description: 'From 1 to 21, rounded down (WCAG 2.2)' }),
        needed: z.number(),
        against: z.string().openapi({ description: 'The page, or the letters on the masthead' }),
        nearest: z
          .string()
          .nullable()
          .openapi({ description: 'Of the same hue, that passes, where this one does not' }),
      }),
    ),
    ...problems(401, 403, 422),
  },
});

/** The settings of the paper: the very act of the desk, with its checks. */
export function addSettings(app: OpenAPIHono<ApiEnv>, { store, clock }: ApiDeps) {
  const now = async () => settingsOf(await siteSettings(store));
  app.openapi(asTheyStand, async (c) => tagged(c, await now()));
  app.openapi(languages, (c) => {
    const entries = Object.entries(SITE_LANGUAGES).map(([code, name]) => ({ code, name }));
    return c.json({ entries }, 200);
  });
  app.openapi(legibility, (c) => {
    const { field, colour } = c.req.valid('query');
    return c.json(legibilityOf(field, colour.toLowerCase()), 200);
  });
  app.openapi(change, async (c) => {
    unchangedSince(c, await now());
    const by = byAsker(c.get('asker'), clock);
    return tagged(c, await changeSettings(store, c.req.valid('json'), by));
  });
}
