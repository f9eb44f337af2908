import { api, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

/** What the paper is called, its clock, its look, its links. */
export type Settings = components['schemas']['Settings'];
export type Family = Settings['look']['headlines'];
export type Colour = paths['/api/v1/settings/legibility']['get']['parameters']['query']['field'];
export type SettingsChange =
  paths['/api/v1/settings']['put']['requestBody']['content']['application/json'];

export const settings = () => read(api.GET('/api/v1/settings'));

/** Changes settings; what is left out stays. The settings as they are then. */
export const changeSettings = (body: SettingsChange) => read(api.PUT('/api/v1/settings', { body }));

/** Languages in which the site has words of its own. */
export const siteLanguages = async () =>
  (await read(api.GET('/api/v1/settings/languages'))).entries;

/** How well text is read in a colour of the look, or on it. */
export const legibilityOf = (field: Colour, colour: string) =>
  read(api.GET('/api/v1/settings/legibility', { params: { query: { field, colour } } }));
