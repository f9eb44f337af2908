import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type FrontPage = components['schemas']['FrontPage'];
export type Pin = components['schemas']['Pin'];
export type Banner = components['schemas']['Banner'];

type Told<Path extends '/api/v1/front/pins/{place}' | '/api/v1/front/banner'> =
  paths[Path]['put']['requestBody']['content']['application/json'];

const at = (place: number) => ({ params: { path: { place } } });

/** What stands on top of the front page and why, and what could stand there. */
export const frontPage = () => read(api.GET('/api/v1/front'));

/** Pins a story to a place on top; what was pinned there goes back. */
export const pinStory = (place: number, body: Told<'/api/v1/front/pins/{place}'>) =>
  done(api.PUT('/api/v1/front/pins/{place}', { ...at(place), body }));

/** Moves a pin to another place; what is pinned there takes the place that it leaves. */
export const movePin = (place: number, to: number) =>
  done(api.POST('/api/v1/front/pins/{place}/move', { ...at(place), body: { to } }));

/** Gives a place back to the proposed order. */
export const takeOff = (place: number) => done(api.DELETE('/api/v1/front/pins/{place}', at(place)));

/** The breaking line on top of every page; null where none stands. */
export const standingBanner = async () => (await read(api.GET('/api/v1/front/banner'))).banner;

/** Puts a breaking line on top of every page. */
export const putUpBanner = (body: Told<'/api/v1/front/banner'>) =>
  done(api.PUT('/api/v1/front/banner', { body }));

/** Takes the breaking line down before its time. */
export const takeDownBanner = () => done(api.DELETE('/api/v1/front/banner'));

/** Stories that editors keep out of rankings, the last first. */
export const keptOut = async () =>
  (await read(api.GET('/api/v1/exclusions', { params: { query: { limit: 100 } } }))).entries;
