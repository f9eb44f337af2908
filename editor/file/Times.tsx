import type { Provenance } from '../api/file.ts';
import { Moment } from '../shell/Moment.tsx';

const NAMES = {
  publishedAt: 'First published',
  receivedAt: 'Received',
  updatedAt: 'Updated',
  correctedAt: 'Corrected',
  embargoedUntil: 'Embargoed until',
  stampedAt: 'Stamped',
  withdrawnAt: 'Withdrawn',
} as const;

const TIMES = ['publishedAt', 'receivedAt', 'updatedAt', 'correctedAt'] as const;
const OTHER_TIMES = ['embargoedUntil', 'stampedAt', 'withdrawnAt'] as const;

/** A story's times, none of them mixed. A draft was never published. */
export function Times({ file, isDraft }: { file: Provenance; isDraft: boolean }) {
  const told = [...TIMES, ...OTHER_TIMES].filter((name) => !(isDraft && name === 'publishedAt'));
  return (
    <section>
      <h2>Times</h2>
      <dl>
        {told.map((name) => {
          const at = file[name];
          return (
            at && (
              <div key={name}>
                <dt>{NAMES[name]}</dt>
                <dd>
                  <Moment at={at} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
      {file.withdrawnReason && (
        <p>
          Withdrawn: <bdi>{file.withdrawnReason}</bdi>
        </p>
      )}
    </section>
  );
}
