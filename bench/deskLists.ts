// How long each list of the desk takes in a paper of fifty thousand stories, on SQLite and, with
// DATABASE_URL, on PostgreSQL (a database that is empty). With words after it, only lists whose name
// has them; none may take 50 ms or more.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { inboxEntries } from '../src/desk/inboxFile.ts';
import { DAY } from '../src/lib/clock.ts';
import { arrivalsByDay } from '../src/store/arrivalsByDay.ts';
import { copyPairs, countCopyPairs } from '../src/store/deskCopies.ts';
import { type DeskOrder, deskList } from '../src/store/deskList.ts';
import type { DeskListFilter } from '../src/store/deskListFilter.ts';
import { deskStorylines } from '../src/store/deskStorylines.ts';
import { countInbox, type InboxFilter } from '../src/store/inboxShown.ts';
import { peopleLike, topicsLike } from '../src/store/knownNames.ts';
import { picturesAfter } from '../src/store/mediaLibrary.ts';
import { scheduledUntil } from '../src/store/schedules.ts';
import { allSources, sourcesAfter } from '../src/store/sources.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { subjectRows } from '../src/store/subjectRows.ts';
import { CLOSED_SECTION, fillDesk, NOW, STAGES, STORIES } from './support/deskPaper.ts';

const TIMES = 100;
/** Milliseconds; nobody notices less in a list that is asked for over a network. */
const LIMIT = 50;
const A_PAGE = 61;

type Question = [name: string, ask: () => Promise<unknown>];

const ALL: DeskListFilter = {
  ...{ status: null, stage: null, sectionId: null, topicId: null, authorId: null },
  ...{ assigneeId: null, draftsOf: null, words: [] },
};

/** What the list of stories is narrowed by: what lets most through, what lets little, and both. */
const FILTERS: [string, Partial<DeskListFilter>][] = [
  ['all', {}],
  ...(['draft', 'published', 'withdrawn'] as const).map((status): [string, object] => [
    ...([status, { status }] as const),
  ]),
  ['a stage of many', { stage: STAGES[0] ?? '' }],
  ['a stage of few', { stage: STAGES[3] ?? '' }],
  ['a section', { sectionId: 'section-0' }],
  ['a closed section', { sectionId: CLOSED_SECTION }],
  ['a busy topic', { topicId: 'topic-0' }],
  ['a rare topic', { topicId: 'topic-2900' }],
  ['a busy author', { authorId: 'person-0' }],
  ['an author', { authorId: 'person-500' }],
  ['an assignee', { assigneeId: 'user-20' }],
  ['own drafts', { draftsOf: 'user-30' }],
  ['a frequent word', { words: ['harbour'] }],
  ['a rare word', { words: ['4711'] }],
  ['no such word', { words: ['zeppelin'] }],
  ['two words of drafts', { words: ['pilot', 'coach'], status: 'draft' }],
  [
    'withdrawn of a stage and section',
    { status: 'withdrawn', stage: STAGES[3] ?? '', sectionId: 'section-9' },
  ],
];

const ORDERS: DeskOrder[] = ['changed', 'published', 'headline'];
const INBOX: [string, InboxFilter][] = [
  ['waiting', { view: 'waiting', sourceId: null, words: '' }],
  ['changed', { view: 'changed', sourceId: null, words: '' }],
  ['of a source', { view: 'waiting', sourceId: 'source-3', words: '' }],
  ['by words', { view: 'waiting', sourceId: null, words: 'zeppelin' }],
];

async function storyLists(store: Store): Promise<Question[]> {
  const questions: Question[] = [];
  for (const order of ORDERS) {
    for (const [name, filter] of FILTERS) {
      const page = { order, limit: A_PAGE, after: null };
      questions.push([
        `stories: ${name}, by ${order}`,
        () => deskList(store, { ...ALL, ...filter }, page),
      ]);
    }
    const after = await placeAt(store, order, STORIES * 0.9);
    const deep = { order, limit: A_PAGE, after };
    questions.push([`stories: a deep page, by ${order}`, () => deskList(store, ALL, deep)]);
  }
  return questions;
}

/** Where a list goes on after so many of its stories. */
async function placeAt(store: Store, order: DeskOrder, place: number) {
  const column = (
    { changed: 'changedAt', published: 'publishedAt', headline: 'deskHeadline' } as const
  )[order];
  const direction = order === 'headline' ? 'asc' : 'desc';
  const row = await store.db
    .selectFrom('stories')
    .select([`${column} as at`, 'id'])
    .orderBy(column, direction)
    .orderBy('id', direction)
    .offset(place)
    .limit(1)
    .executeTakeFirstOrThrow();
  return row;
}

function otherLists(store: Store): Question[] {
  const pictures = { words: [], limit: 40, after: null };
  const deepPictures = { at: NOW - 10 * DAY, id: 'picture-9' };
  return [
    ...INBOX.flatMap(([name, filter]): Question[] => [
      [`inbox: ${name}`, () => inboxEntries(store, filter, { limit: 31, after: null })],
      [`inbox: ${name}, counted`, () => countInbox(store, filter)],
    ]),
    ['sources: all', () => allSources(store)],
    ['sources: a page', () => sourcesAfter(store, { limit: 50, after: null })],
    ['sources: arrivals by day', () => arrivalsByDay(store, 14, NOW)],
    ['pictures: the last', () => picturesAfter(store, pictures)],
    ['pictures: a deep page', () => picturesAfter(store, { ...pictures, after: deepPictures })],
    ['pictures: by words', () => picturesAfter(store, { ...pictures, words: ['zeppelin'] })],
    ['storylines: all', () => deskStorylines(store, '', { limit: 51 })],
    [
      'storylines: a deep page',
      () => deskStorylines(store, '', { limit: 51, after: { at: NOW - 300 * DAY, id: 'line-9' } }),
    ],
    ['storylines: by words', () => deskStorylines(store, 'pilot', { limit: 51 })],
    ...(['topic', 'person', 'section'] as const).flatMap((kind): Question[] => [
      [`names: each ${kind}`, () => subjectRows(store.db, kind, { words: '', limit: 200 })],
      [
        `names: a ${kind} by words`,
        () => subjectRows(store.db, kind, { words: 'pilot', limit: 200 }),
      ],
    ]),
    ['names: a topic being typed', () => topicsLike(store, 'pi')],
    ['names: a person being typed', () => peopleLike(store, 'ada p')],
    ...(['all', 'ours', 'received', 'apart'] as const).flatMap((which): Question[] => [
      [`copies: ${which}`, () => copyPairs(store, { words: '', which }, { limit: 50 })],
      [`copies: ${which}, counted`, () => countCopyPairs(store, { words: '', which })],
    ]),
    [
      'copies: by words',
      () => copyPairs(store, { words: 'zeppelin', which: 'all' }, { limit: 50 }),
    ],
    ['schedule: what is due', () => scheduledUntil(store.db, NOW)],
    ['schedule: a month', () => month(store)],
  ];
}

/** Drafts that go out within thirty days, as a calendar would ask. */
const month = ({ db }: Store) =>
  db
    .selectFrom('stories')
    .select(['id', 'headline', 'scheduledFor', 'sectionId'])
    .where('scheduledFor', '>=', NOW)
    .where('scheduledFor', '<', NOW + 30 * DAY)
    .orderBy('scheduledFor')
    .execute();

/** Asks each question many times; how many were too slow. */
async function measure(questions: Question[]): Promise<number> {
  let tooSlow = 0;
  for (const [name, ask] of questions) {
    const took: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now();
      await ask();
      took.push(performance.now() - from);
    }
    took.sort((some, other) => some - other);
    const [least = 0, middle = 0, late = 0] = [0, 0.5, 0.99].map(
      (share) => took[Math.min(TIMES - 1, Math.floor(TIMES * share))],
    );
    if (middle >= LIMIT) tooSlow++;
    const figures = [middle, late, least].map((time) => time.toFixed(1).padStart(7));
    console.log(`${name.padEnd(54)}${figures.join('')}${middle >= LIMIT ? '  TOO SLOW' : ''}`);
  }
  return tooSlow;
}

const wanted = process.argv.slice(2).join(' ');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-desk-'));
const addresses = [
  join(folder, 'paper.sqlite'),
  ...[process.env['DATABASE_URL']].filter((address) => address !== undefined),
];
try {
  for (const address of addresses) {
    const store = await openStore(address);
    await fillDesk(store);
    console.log(
      `\n${store.dialect}: ${STORIES} stories, ${TIMES} times each (median, p99 and least in ms)`,
    );
    const questions = [...(await storyLists(store)), ...otherLists(store)];
    const tooSlow = await measure(questions.filter(([name]) => name.includes(wanted)));
    if (tooSlow > 0) process.exitCode = 1;
    await store.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
