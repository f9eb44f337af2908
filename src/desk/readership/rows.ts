import { HOUR, hourOf, type Millis } from '../../lib/clock.ts';
import type { ListRead } from '../../store/readership/lists.ts';
import type { LeftOut } from '../../store/tables/signals.ts';
import { LEFT_OUT_WORDS } from './leftOutWords.ts';
import type { PaperReadership } from './paper.ts';
import type { StoryReadership } from './story.ts';

const timeOf = (time: Millis) => new Date(time).toISOString();

/** The hour as an instant in words of ISO 8601. */
const instant = (hour: number) => timeOf(hour * HOUR);

/** Opened of shown; null where nothing was told of what was shown. */
const rateOf = ({ shown, opened }: ListRead): number | null => (shown > 0 ? opened / shown : null);

/** The tables of readership, each as rows of plain values. */
export const readershipRows = {
  stories: ({ stories }: PaperReadership) =>
    stories.map(({ publishedAt, ...story }) => ({
      ...story,
      publishedAt: timeOf(publishedAt),
    })),
  hours: ({ hours, byHour, weekBefore }: PaperReadership) =>
    byHour.map((readers, at) => ({
      hour: instant(hours.from + at),
      readers,
      weekBefore: weekBefore[at] ?? 0,
    })),
  sections: ({ sections }: PaperReadership) => sections,
  origins: ({ origins }: PaperReadership) => origins,
  lists: ({ lists }: PaperReadership) => lists.map(withRate),
  uncounted: (read: PaperReadership) => read.uncounted.map(withMeaning),
};

const withRate = <List extends ListRead>(list: List) => ({ ...list, rate: rateOf(list) });

const withMeaning = <Left extends { reason: LeftOut }>(left: Left) => ({
  ...left,
  meaning: LEFT_OUT_WORDS[left.reason],
});

/** Readership of the paper as plain values: who reads now, and every table. */
export const paperReadershipValues = (read: PaperReadership) => ({
  reading: read.reading.readers,
  stories: readershipRows.stories(read),
  hours: readershipRows.hours(read),
  sections: readershipRows.sections(read),
  origins: readershipRows.origins(read),
  lists: readershipRows.lists(read),
  uncounted: readershipRows.uncounted(read),
});

/** Readership of a story as plain values. */
export const storyReadershipValues = (read: StoryReadership) => ({
  ...{ id: read.story.id, headline: read.story.headline },
  ...{ language: read.story.language, direction: read.story.direction },
  ...{ publishedAt: timeOf(read.story.publishedAt), peers: read.peers },
  ...{ readers: read.readers, reading: read.reading, ...read.stay, origins: read.origins },
  lists: read.lists.map(withRate),
  uncounted: read.uncounted.map(withMeaning),
  hours: storyHourRows(read),
});

/** A story's hours since its publication, as rows. */
export const storyHourRows = ({ story, byHour, soFar, expected }: StoryReadership) =>
  byHour.map((readers, at) => ({
    hour: instant(hourOf(story.publishedAt) + at),
    readers,
    soFar: soFar[at] ?? 0,
    expected: expected[at] ?? null,
  }));
