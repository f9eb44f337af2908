import type { Millis } from '../../lib/clock.ts';
import { bodyText } from '../../store/body.ts';
import { type DeskListEntry, deskListEntry } from '../../store/deskList.ts';
import { topicsByName } from '../../store/knownNames.ts';
import type { Manuscript } from '../../store/manuscript.ts';
import { libraryPicture } from '../../store/mediaLibrary.ts';
import type { Store } from '../../store/store.ts';
import { storedBody } from '../../store/storedBody.ts';
import { hasAddress } from '../../store/storyAddress.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Writer } from '../writer.ts';
import { type Written, writtenStory } from '../writing.ts';
import { tagOf } from './conditional.ts';
import type { DeskEntry, DeskStory } from './deskShapes.ts';
import { pictureOf } from './mediaShapes.ts';
import { ApiProblem } from './problems.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

/** An entry of the record's list as the API shows it. */
export function deskEntryOf(entry: DeskListEntry, now: Millis): DeskEntry {
  const { id, slug, status, stage, kind, language, authors, wordCount, doubts, copyOf } = entry;
  const { sectionId, sectionName, assigneeId, assigneeName, copyHeadline } = entry;
  return {
    ...{ id, slug, status, stage, kind, language, authors, wordCount, doubts, copyOf },
    headline: copyHeadline ?? entry.headline,
    section: sectionId ? { id: sectionId, name: sectionName ?? sectionId } : null,
    assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? assigneeId } : null,
    holder: holderOf(entry, now),
    changedAt: timeOf(entry.changedAt),
    publishedAt: status === 'draft' ? null : timeOf(entry.publishedAt),
    scheduledFor: optionalTime(entry.scheduledFor),
    embargoedUntil: optionalTime(entry.embargoedUntil),
    unpublishedChanges: copyHeadline !== null,
  };
}

/** Who writes in it; a hold that has lapsed is none. */
function holderOf({ holderId, holderName, heldSince, heldUntil }: DeskListEntry, now: Millis) {
  if (holderId === null || heldSince === null || (heldUntil ?? 0) <= now) return null;
  return { id: holderId, name: holderName ?? holderId, since: timeOf(heldSince) };
}

/** The tag of a story as it is being written: another when anything of that differs. */
export const tagOfWriting = ({ story, manuscript }: Written): string =>
  tagOf([story.status, story.slug, manuscript]);

/** A story for who writes it, with its tag. Throws a `Refusal` where the writer may not see it. */
export async function deskStoryFor(
  { store, baseUrl }: { store: Store; baseUrl: string },
  storyId: string,
  { writer, now }: { writer: Writer; now: Millis },
): Promise<{ story: DeskStory; tag: string }> {
  const written = await writtenStory(store.db, storyId, writer);
  const entry = await deskListEntry(store.db, storyId);
  if (!entry) throw new ApiProblem({ status: 404, title: 'There is no such story.' });
  const { story, manuscript } = written;
  const { headline, standfirst, dateline, body, kind, language, direction } = manuscript;
  const { weight, authors, contributors, sources, showSources } = manuscript;
  return {
    tag: tagOfWriting(written),
    story: {
      ...deskEntryOf(entry, now),
      ...{ headline, standfirst, dateline, body, kind, language, direction, weight },
      ...{ authors, contributors, sources, showSources },
      wordCount: bodyText(body).split(/\s+/).filter(Boolean).length,
      section: await sectionOf(store, manuscript),
      picture: await leadPicture(store, manuscript),
      topics: await topicsByName(store, manuscript.topics),
      live: story.status === 'published' ? liveText(story) : null,
      url: story.status !== 'draft' && hasAddress(story.path) ? baseUrl + story.path : null,
    },
  };
}

const liveText = (story: StoryRow) => ({
  ...{ headline: story.headline, standfirst: story.standfirst },
  body: storedBody(story),
});

async function sectionOf(store: Store, { sectionId }: Manuscript) {
  if (sectionId === null) return null;
  const section = await store.db
    .selectFrom('sections')
    .select(['id', 'name'])
    .where('id', '=', sectionId)
    .executeTakeFirst();
  return section ?? null;
}

async function leadPicture(store: Store, { pictureId }: Manuscript) {
  const picture = pictureId === null ? undefined : await libraryPicture(store.db, pictureId);
  return picture ? pictureOf(picture) : null;
}
