import type { Provenance } from '../api/file.ts';
import { Moment } from '../shell/Moment.tsx';

type Import = Provenance['imports'][number];

/** How a story came in: the entry, the lists around it, and the whole record as it was understood. */
export function ImportRecord({ imports }: { imports: Import[] }) {
  if (imports.length === 0) return null;
  return (
    <section>
      <h2>Import</h2>
      {imports.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
    </section>
  );
}

const Entry = ({ entry: { format, file, at, lists, record } }: { entry: Import }) => (
  <>
    <p>
      {format}, <Moment at={at} />
      <br />
      <span className="long">{file}</span>
    </p>
    {lists.map(({ title, headlines }, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: several lists may have the same title
      <details key={place}>
        <summary>
          Beside it: <bdi>{title || 'a list'}</bdi> ({headlines.length})
        </summary>
        <ul>
          {headlines.map((headline, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a headline may stand there twice
            <li key={position} dir="auto">
              {headline}
            </li>
          ))}
        </ul>
      </details>
    ))}
    <details>
      <summary>All that was understood</summary>
      <pre>{JSON.stringify(record, null, 2)}</pre>
    </details>
  </>
);
