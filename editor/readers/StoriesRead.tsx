import { Link } from 'wouter';
import type { Readership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';
import { Moment } from '../shell/Moment.tsx';
import { ShareBar } from './ShareBar.tsx';
import { completionWords, secondsWords } from './words.ts';

/** The stories that are read most, each with the way to its own page. */
export function StoriesRead({ stories }: Pick<Readership, 'stories'>) {
  if (stories.length === 0) return <p>Nobody has read anything in this time.</p>;
  return (
    <table className="stories readership">
      <thead>
        <tr>
          <th>Headline</th>
          <th>Section</th>
          <th>Published</th>
          <th className="number">Now</th>
          <th className="number">Readers</th>
          <th>
            <span className="unseen">Share</span>
          </th>
          <th className="number">To the end</th>
          <th className="number">Minutes</th>
          <th>Against expected</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <Row key={story.id} story={story} most={stories[0]?.readers ?? 0} />
        ))}
      </tbody>
    </table>
  );
}

const Row = ({ story, most }: { story: Readership['stories'][number]; most: number }) => (
  <tr>
    <td className="headline">
      <Link href={`/desk/readers/${story.id}`} dir="auto">
        {story.headline}
      </Link>
    </td>
    <td dir="auto">{story.section}</td>
    <td className="time">
      <Moment at={story.publishedAt} />
    </td>
    <td className="number" data-name="now">
      {story.reading > 0 && counted(story.reading)}
    </td>
    <td className="number" data-name="readers">
      {counted(story.readers)}
    </td>
    <td className="drawn">
      <ShareBar count={story.readers} most={most} />
    </td>
    <td className="number" data-name="to the end">
      {completionWords(story)}
    </td>
    <td className="number" data-name="minutes">
      {secondsWords(story)}
    </td>
    <td>{story.speed !== null && `${story.speed.toFixed(1)} times faster`}</td>
  </tr>
);
