import type { FrontPage } from '../api/front.ts';
import { Moment } from '../shell/Moment.tsx';
import { nameOf } from './places.ts';

/** The pins that were made before, with who did and how each ended. */
export function PinnedBefore({ log }: Pick<FrontPage, 'log'>) {
  if (log.length === 0) return null;
  return (
    <>
      <h2>Pinned before</h2>
      <ul className="log">
        {log.map(({ story, headline, place, actor, at, endedAt, endedBy, reason }) => (
          <li key={`${at} ${story}`}>
            <Moment at={at} /> {actor}: “<bdi>{headline}</bdi>”, {nameOf(place)}
            {reason && (
              <>
                {' '}
                (<bdi>{reason}</bdi>)
              </>
            )}
            {endedAt && (
              <>
                ; ended <Moment at={endedAt} /> by {endedBy}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The breaking lines that were put up before, with who did and how each ended. */
export function BannersBefore({ banners }: Pick<FrontPage, 'banners'>) {
  if (banners.length === 0) return null;
  return (
    <>
      <h2>Breaking lines before</h2>
      <ul className="log">
        {banners.map(({ text, actor, at, until, endedAt, endedBy }) => (
          <li key={at}>
            <Moment at={at} /> {actor}: “<bdi>{text}</bdi>”;{' '}
            {endedAt ? (
              <>
                taken down <Moment at={endedAt} /> by {endedBy}
              </>
            ) : (
              <>
                until <Moment at={until} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
