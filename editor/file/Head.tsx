import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Provenance } from '../api/file.ts';
import { type DeskStory, isDoc } from '../api/shapes.ts';
import { useCommands } from '../shell/commands.tsx';
import { counted } from '../shell/counted.ts';
import { STATUS_WORDS } from '../shell/statusWords.ts';
import { paragraphsOf } from '../writing/body/paragraphs.ts';

type Props = { story: DeskStory; file: Provenance };

/** The story as readers have it, or as it is written where they do not; and where else it is. */
export function Head({ story, file }: Props) {
  const { headline, standfirst, body } = story.live ?? story;
  const paragraphs = isDoc(body) ? paragraphsOf(body) : [];
  return (
    <article lang={story.language}>
      <p className="kicker" lang="en">
        <span className={`status ${story.status}`}>{STATUS_WORDS[story.status]}</span>
        {story.section && ` · ${story.section.name}`}
      </p>
      <h1 dir={story.direction}>{headline || <span lang="en">Without a headline</span>}</h1>
      {standfirst && (
        <p className="standfirst" dir={story.direction}>
          {standfirst}
        </p>
      )}
      <About story={story} file={file} />
      <div className="file-text" dir={story.direction}>
        {paragraphs.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same
          <p key={at}>{text}</p>
        ))}
      </div>
    </article>
  );
}

function About({ story: { id, status, url }, file }: Props) {
  const path = url && new URL(url).pathname;
  const isOut = status === 'published';
  useWays(id, isOut);
  return (
    <ul className="about" lang="en">
      {status !== 'withdrawn' && (
        <li>
          <a href={`/desk/write/${id}`}>Write</a>
        </li>
      )}
      {isOut && (
        <li>
          <a href={`/desk/live/${id}`}>Cover it live</a>
        </li>
      )}
      {path && (
        <li>
          <a href={path}>{path}</a>
        </li>
      )}
      <li>{isOut ? <a href={`/desk/readers/${id}`}>{readersOf(file)}</a> : readersOf(file)}</li>
    </ul>
  );
}

/** The same ways by the palette. */
function useWays(id: string, isOut: boolean) {
  const [, navigate] = useLocation();
  const commands = useMemo(() => {
    const to = (name: string, path: string) => ({
      ...{ name, group: 'This story', run: () => navigate(path) },
    });
    const write = to('Write this story', `/desk/write/${id}`);
    return isOut ? [write, to('Cover this story live', `/desk/live/${id}`)] : [write];
  }, [navigate, id, isOut]);
  useCommands(commands);
}

function readersOf({ views, reactions }: Provenance): string {
  const read = views === 1 ? 'One view' : `${counted(views)} views`;
  const given = reactions.map(({ label, count }) => `${label} ${counted(count)}`);
  return [read, ...given].join(' · ');
}
