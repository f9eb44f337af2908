import { type Insertable, type Kysely, sql } from 'kysely';
import { DAY, MINUTE } from '../../src/lib/clock.ts';
import { createRandom } from '../../src/lib/random.ts';
import { deskHeadline } from '../../src/store/deskHeadline.ts';
import { chunked } from '../../src/store/rows.ts';
import type { Schema } from '../../src/store/schema.ts';
import { USUAL_TERMS } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoryStatus } from '../../src/store/tables/stories.ts';

export const STORIES = 50_000;
export const NOW = Date.UTC(2026, 10, 23, 12, 30);
export const STAGES = ['Ready', 'In progress', 'Pitched', 'With the lawyer'];
/** A section that was given up long ago: all of its stories stand at the end of every list. */
export const CLOSED_SECTION = 'section-13';

const SECTIONS = 14;
const CLOSED_AFTER = 46_000;
const USERS = 40;
const TOPICS = 3_000;
const PEOPLE = 800;
const STORYLINES = 6_000;
const PICTURES = 12_000;
const SOURCES = 300;
/** The first are the most frequent in what is made of them. */
const WORDS =
  'harbour council ferry tide gate vote budget storm quay school nurse lantern market crane signal bridge verdict strike harvest engine island winter teacher museum painter coach referee trawler pilot'.split(
    ' ',
  );
/** A text as long as that of a usual story. */
const TEXT = 'The ferry waited at the quay for the tide, and the council for a vote. '.repeat(40);
const BODY = JSON.stringify({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: TEXT }] }],
});

const random = createRandom(31);
const listOf = <One>(many: number, make: (at: number) => One) =>
  Array.from({ length: many }, (_, at) => make(at));
/** Low numbers often, high ones seldom. */
const skewed = (below: number) => Math.floor(random.next() ** 2 * below);
const words = (many: number) => listOf(many, () => WORDS[skewed(WORDS.length)] ?? 'quay').join(' ');
const among = (many: number, below: number) => [...new Set(listOf(many, () => skewed(below)))];

const storyId = (at: number) => `story-${String(at).padStart(6, '0')}`;

/** Fills an empty record with all that the lists of a desk show: 50,000 stories and what is theirs. */
export async function fillDesk({ db, dialect }: Store) {
  await db.transaction().execute(async (write) => {
    const put = into(write);
    await putUsers(write, dialect === 'sqlite' ? 1 : true);
    await put('sections', listOf(SECTIONS, section));
    await put('topics', listOf(TOPICS, topic));
    await put('people', listOf(PEOPLE, person));
    await put('storylines', listOf(STORYLINES, storyline));
    await put('media', listOf(PICTURES, picture));
    await put('feedSources', listOf(SOURCES, source));
    await put('stories', listOf(STORIES, story));
    await putParts(put);
  });
  // What a database that has run for a day knows of itself.
  if (dialect === 'postgres') await sql`vacuum analyze`.execute(db);
}

type Put = ReturnType<typeof into>;

const into =
  (db: Kysely<Schema>) =>
  async <Table extends keyof Schema>(table: Table, rows: Insertable<Schema[Table]>[]) => {
    for (const some of chunked(rows, 400)) await db.insertInto(table).values(some).execute();
  };

async function putUsers(db: Kysely<Schema>, verified: number | boolean) {
  const at = new Date(NOW).toISOString();
  for (let number = 0; number < USERS; number++) {
    await sql`insert into users (id, name, email, role, "emailVerified", "createdAt", "updatedAt")
      values (${`user-${number}`}, ${`User ${number}`}, ${`user${number}@tide.example`}, 'reporter',
        ${verified}, ${at}, ${at})`.execute(db);
  }
}

async function putParts(put: Put) {
  const all = listOf(STORIES, storyId);
  const oneIn = (many: number) => all.filter(() => random.below(many) === 0);
  const position = 0;
  await put(
    'storyTopics',
    all.flatMap((story) =>
      among(4, TOPICS).map((at) => ({ storyId: story, topicId: `topic-${at}`, position })),
    ),
  );
  await put(
    'storyPeople',
    all.flatMap((story) =>
      among(2, PEOPLE).map((at) => ({
        ...{ storyId: story, personId: `person-${at}`, credit: 'author' as const, position },
      })),
    ),
  );
  await put('doubts', oneIn(5).map(doubt));
  await put('origins', oneIn(2).map(origin));
  await put('copies', oneIn(8).map(copy));
  await put('inbox', oneIn(3).map(arrived));
  await put('workingCopies', oneIn(200).map(workingCopy));
  await put(
    'bodyPictures',
    oneIn(4).map((story) => ({ storyId: story, file: `${random.below(PICTURES)}.jpg` })),
  );
}

const section = (at: number) => ({
  ...{ id: `section-${at}`, name: `Section ${at}`, description: '', position: at },
});
const topic = (at: number) => ({
  ...{ id: `topic-${at}`, name: `${words(1)} ${at}`, kind: 'subject' as const, description: '' },
});
const person = (at: number) => ({
  ...{ id: `person-${at}`, name: `Ada ${words(1)} ${at}`, role: '', biography: '' },
  portraitId: null,
});
const storyline = (at: number) => ({
  ...{ id: `line-${at}`, name: words(3), summary: '', slug: null, mergedInto: null },
});
const picture = (at: number) => ({
  ...{ id: `picture-${at}`, file: `${at}.jpg`, type: 'image/jpeg', width: 1_600, height: 900 },
  ...{ alt: words(6), caption: words(9), credit: 'Ada Pell', focusX: null, focusY: null },
  addedAt: NOW - at * MINUTE,
});
const source = (at: number) => ({
  ...{ ...USUAL_TERMS, sections: '{}', id: `source-${at}`, name: `${words(2)} ${at}` },
  ...{ address: `https://${at}.example/feed`, host: `${at}.example`, page: null, addedBy: 'Ada' },
  ...{ addedAt: NOW - at, nextPollAt: NOW, leasedUntil: 0, polls: 9, unchanged: 3, failures: 0 },
  ...{ wish: 0, interval: MINUTE, movedPolls: 0, problems: '[]', pausedAt: null, lease: null },
  ...{ pausedReason: null, polledAt: NOW, broughtAt: NOW, error: null, etag: null, gap: null },
  ...{ lastModified: null, digest: null, newestAt: null, movedTo: null },
});

function story(at: number) {
  const publishedAt = NOW - at * 20 * MINUTE;
  const headline = `${words(7)} ${at}`;
  const status = statusOf(at);
  const isOpen = status === 'draft';
  return {
    ...{ id: storyId(at), path: `/${at}`, slug: `${at}`, status, kind: 'report' as const },
    ...{ headline, deskHeadline: deskHeadline(headline), standfirst: words(14) },
    ...{ language: 'en', direction: 'ltr' as const, body: BODY, text: TEXT, wordCount: 600 },
    sectionId: at >= CLOSED_AFTER ? CLOSED_SECTION : `section-${skewed(SECTIONS - 1)}`,
    storylineId: random.chance(0.5) ? `line-${skewed(STORYLINES)}` : null,
    pictureId: random.chance(0.3) ? `picture-${random.below(PICTURES)}` : null,
    stage: random.chance(0.7) ? (STAGES[skewed(STAGES.length)] ?? null) : null,
    writerId: `user-${skewed(USERS)}`,
    assigneeId: random.chance(0.3) ? `user-${skewed(USERS)}` : null,
    ...{ weight: 5, publishedAt, receivedAt: publishedAt, changedAt: publishedAt + 7 * MINUTE },
    scheduledFor: isOpen && random.chance(0.2) ? NOW + random.below(40 * DAY) : null,
  };
}

function statusOf(at: number): StoryStatus {
  const chance = random.next();
  if (at < 4_000 && chance < 0.5) return 'draft';
  if (chance < 0.05) return 'draft';
  return chance < 0.07 ? 'withdrawn' : 'published';
}

const doubt = (story: string) => ({
  ...{ storyId: story, position: 0, field: 'published', claim: 'April', evidence: 'May' },
});
const origin = (story: string) => ({
  ...{ storyId: story, position: 0, certainty: 'stated' as const, publisher: 'The Gull' },
  ...{ url: null, publishedAt: null, licence: null, evidence: null },
});
const copy = (story: string) => ({
  ...{ storyId: story, originalId: storyId(random.below(1_000)), similarity: 0.9 },
  foundAt: NOW - random.below(30 * DAY),
});
const arrived = (story: string, at: number) => ({
  ...{ storyId: story, sourceId: `source-${at % SOURCES}`, digest: '', arrivedAt: NOW - at },
  state: at % 3 === 0 ? ('waiting' as const) : ('taken' as const),
  ...{ decidedAt: null, decidedBy: null, mergedInto: null, fullTextError: null },
  heldAt: at % 400 === 0 ? NOW - at : null,
});
const workingCopy = (story: string) => ({
  ...{ storyId: story, headline: words(6), manuscript: '{}', at: NOW, actor: 'Ada' },
});
