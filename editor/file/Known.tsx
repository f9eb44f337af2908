import type { ReactNode } from 'react';
import type { Provenance } from '../api/file.ts';
import { Moment } from '../shell/Moment.tsx';
import { placingWords } from '../storylines/words.ts';
import { Origins } from './Origins.tsx';
import { Times } from './Times.tsx';

type Props = { file: Provenance; status: string };

/** What is known of a story beside its text: times, origins, doubts, copies, corrections. */
export const Known = ({ file, status }: Props) => (
  <>
    <Times file={file} isDraft={status === 'draft'} />
    {file.exclusion && (
      <section>
        <h2>Kept out of rankings</h2>
        <p>
          <bdi>{file.exclusion.reason}</bdi>
          <br />
          <Moment at={file.exclusion.at} />, {file.exclusion.actor}
        </p>
      </section>
    )}
    {file.storyline && (
      <section>
        <h2>Storyline</h2>
        <p>
          <a href={`/desk/storylines/${file.storyline.id}`} dir="auto">
            {file.storyline.name}
          </a>
          <br />
          {placingWords(file.storyline)}
        </p>
      </section>
    )}
    {file.doubts.length > 0 && (
      <Listed title="Doubts">
        {file.doubts.map(({ field, claim, evidence }) => (
          <li key={`${field} ${claim} ${evidence}`}>
            <b>{field}</b>: <bdi>{claim}</bdi>
            <br />
            <bdi>{evidence}</bdi>
          </li>
        ))}
      </Listed>
    )}
    <Origins origins={file.origins} />
    {file.copies.length > 0 && (
      <Listed title="Copies">
        {file.copies.map(({ id, headline, similarity, is }) => (
          <li key={`${id} ${is}`}>
            {is === 'copy' ? 'Repeated by' : 'Repeats'}{' '}
            <a href={`/desk/stories/${id}`} dir="auto">
              {headline}
            </a>{' '}
            ({Math.round(similarity * 100)} % alike)
          </li>
        ))}
      </Listed>
    )}
    {file.corrections.length > 0 && (
      <Listed title="Corrections">
        {file.corrections.map(({ kind, grave, at, actor, text }) => (
          <li key={`${at} ${text}`}>
            <b>{kind === 'correction' ? 'Correction' : 'Clarification'}</b>
            {grave && ', grave'}, <Moment at={at} />, {actor}
            <br />
            <bdi>{text}</bdi>
          </li>
        ))}
      </Listed>
    )}
  </>
);

const Listed = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    <ul>{children}</ul>
  </section>
);
