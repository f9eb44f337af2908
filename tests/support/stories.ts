import type { Arrival } from '../../src/store/arrival.ts';
import { plainBody } from '../../src/store/body.ts';

const TEXT = 'The quay wall at Lower Marrowick gave way overnight.';

/** A story as it might come in, with whatever a test needs to be otherwise. */
export function arrival(different: Partial<Arrival> = {}): Arrival {
  return {
    key: different.headline ?? 'key',
    fingerprint: '1',
    format: 'test',
    file: 'test',
    record: {},
    status: 'published',
    kind: 'report',
    language: 'en',
    direction: 'ltr',
    headline: 'A quay wall gives way',
    standfirst: null,
    dateline: null,
    body: plainBody([TEXT]),
    section: null,
    topics: [],
    people: [],
    sources: [],
    origins: [],
    doubts: [],
    storylineId: null,
    pictureId: null,
    weight: 5,
    slug: null,
    publishedAt: Date.UTC(2026, 10, 20, 9),
    updatedAt: null,
    embargoedUntil: null,
    stampedAt: null,
    ...different,
  };
}
