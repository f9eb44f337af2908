import { useMemo } from 'react';
import type { Source } from '../../api/shapes.ts';
import { paragraphsOf } from '../body/paragraphs.ts';
import { unsourced } from '../body/unsourced/statements.ts';
import { NewSource } from './NewSource.tsx';
import type { PanelProps } from './Panel.tsx';
import { SourceLine } from './SourceLine.tsx';

/** Who is quoted or relied on, and which quotations stand beside the name of none of them. */
export function Sources({ draft, editable, editor, alter }: PanelProps) {
  const { sources } = draft;
  const put = (label: string, after: Source[]) => alter(label, { sources: after });
  const loose = useMemo(
    () =>
      unsourced(
        paragraphsOf(draft.body),
        sources.map(({ name }) => name),
      ).flat(),
    [draft.body, sources],
  );
  const goTo = (index: number) =>
    editor?.view.dom.querySelectorAll('.unsourced')[index]?.scrollIntoView({ block: 'center' });
  return (
    <fieldset disabled={!editable} className="sources">
      <legend>{summaryOf(sources)}</legend>
      {sources.map((source, index) => (
        <SourceLine
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources may have the same name while one is typed
          key={index}
          source={source}
          change={(changed) => put('Source changed', sources.with(index, changed))}
          drop={() => put('Source taken away', sources.toSpliced(index, 1))}
        />
      ))}
      <NewSource
        add={(name) => put('Source added', [...sources, { name, role: '', onRecord: true }])}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.showSources}
          onChange={(event) =>
            alter('Sources for readers changed', { showSources: event.target.checked })
          }
        />{' '}
        Show readers who is on the record
      </label>
      {loose.length > 0 && (
        <>
          <h3>Quoted, and from whom?</h3>
          <ul className="loose">
            {loose.map(({ words, from }, index) => (
              <li key={`${from} ${words}`}>
                <button type="button" className="plain" onClick={() => goTo(index)}>
                  “{words}”
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}

function summaryOf(sources: Source[]): string {
  const onRecord = sources.filter((source) => source.onRecord).length;
  if (sources.length === 0) return 'No source is named yet';
  const count = sources.length === 1 ? 'One source' : `${sources.length} sources`;
  return `${count}, ${onRecord === sources.length ? 'all' : onRecord} on the record`;
}
