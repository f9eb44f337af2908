import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type Experiment = components['schemas']['Experiment'];
export type Share = Experiment['asItIs'];
export type Difference = NonNullable<Experiment['difference']>;
export type Setting = Awaited<ReturnType<typeof experiments>>['settings'][number];

type Begun = paths['/api/v1/experiments']['post']['requestBody']['content']['application/json'];

/** Experiments with Recommendation, the latest first, and what may be tried. */
export const experiments = () => read(api.GET('/api/v1/experiments'));

/** Shows half of the readers another Recommendation. */
export const beginExperiment = (body: Begun) => done(api.POST('/api/v1/experiments', { body }));

/** Ends the experiment under way, with what is made of it; `keep` gives the change to all readers. */
export const concludeExperiment = (body: { conclusion: string; keep: boolean }) =>
  done(api.POST('/api/v1/experiments/conclusion', { body }));
