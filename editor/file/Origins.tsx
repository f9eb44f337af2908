import type { Provenance } from '../api/file.ts';
import { Moment } from '../shell/Moment.tsx';

/** Where a story comes from, and how sure that is. Addresses are words here: nobody is led there. */
export function Origins({ origins }: Pick<Provenance, 'origins'>) {
  if (origins.length === 0) return null;
  return (
    <section>
      <h2>Origins</h2>
      <ul>
        {origins.map(({ publisher, certainty, url, publishedAt, licence, evidence }) => (
          <li key={`${publisher} ${certainty} ${url}`}>
            <b dir="auto">{publisher}</b>, {certainty}
            {url && <span className="long">{url}</span>}
            {publishedAt && (
              <>
                <br />
                published <Moment at={publishedAt} />
              </>
            )}
            {licence && (
              <>
                <br />
                licence: <bdi>{licence}</bdi>
              </>
            )}
            {evidence && (
              <>
                <br />
                <bdi>{evidence}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
