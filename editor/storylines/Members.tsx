import { useMemo } from 'react';
import type { Storyline } from '../api/storylines.ts';
import { Moment } from '../shell/Moment.tsx';
import { STATUS_WORDS } from '../shell/statusWords.ts';
import { useRowKeys } from '../shell/useRowKeys.ts';
import { type Selection, useSelection } from '../shell/useSelection.ts';
import { ChosenActs } from './ChosenActs.tsx';
import { placingWords, turnWords } from './words.ts';

type Member = Storyline['timeline'][number];

type Props = {
  line: Storyline;
  mayGroup: boolean;
  /** Told when an act took chosen stories away. */
  emptied: () => void;
};

/** The stories of a storyline, the latest first. Who may group them chooses some, for an act. */
export function Members({ line, mayGroup, emptied }: Props) {
  const ids = useMemo(() => line.timeline.map(({ id }) => id), [line.timeline]);
  const selection = useSelection(ids);
  const { toggle, choose, chosen } = selection;
  const clear = () => choose([]);
  const body = useRowKeys({ toggle: mayGroup ? toggle : () => {}, clear });
  if (line.timeline.length === 0) return <p className="aside">It has no story any more.</p>;
  return (
    <>
      <table className="stories">
        <thead>
          <tr>
            {mayGroup && (
              <th className="choosing">
                <span className="unseen">Choose</span>
              </th>
            )}
            <th>Headline</th>
            <th>How it came here</th>
            <th>Published</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {line.timeline.map((story) => (
            <Line key={story.id} story={story} selection={mayGroup ? selection : null} />
          ))}
        </tbody>
      </table>
      <div className="bulk-place">
        {chosen.length > 0 && (
          <ChosenActs
            {...{ line, chosen, clear }}
            acted={() => {
              clear();
              emptied();
            }}
          />
        )}
      </div>
    </>
  );
}

function Line({ story, selection }: { story: Member; selection: Selection | null }) {
  const { id, headline, language, status, publishedAt } = story;
  return (
    <tr data-id={id} className={selection?.has(id) ? 'chosen' : undefined}>
      {selection && (
        <td className="choosing">
          <input
            type="checkbox"
            aria-label={`Choose: ${headline}`}
            checked={selection.has(id)}
            onChange={() => {}} // what was clicked with Shift is known to the click alone
            onClick={(event) => selection.toggle(id, event.shiftKey)}
          />
        </td>
      )}
      <td className="headline">
        <a href={`/desk/stories/${id}`} lang={language} dir="auto">
          {headline}
        </a>
        {status !== 'published' && (
          <span className={`status ${status}`}> {STATUS_WORDS[status]}</span>
        )}
        {story.turningPoint && (
          <div className="aside">
            Turning point: <bdi>{turnWords(story.turningPoint)}</bdi>
          </div>
        )}
      </td>
      <td>
        {placingWords(story)}
        {story.copyOf && '; a copy, which readers do not see here'}
      </td>
      <td className="time">
        <Moment at={publishedAt} />
      </td>
    </tr>
  );
}
