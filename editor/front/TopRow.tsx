import { useState } from 'react';
import { type Pin, takeOff } from '../api/front.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Moment } from '../shell/Moment.tsx';
import { draggedRow } from './draggedRow.ts';
import { Headline } from './Headline.tsx';
import { nameOf, type Placed, type Prominent, signed, type Top } from './places.ts';

type Props = {
  story: Top;
  /** The last place that something stands on. */
  last: number;
  mayPin: boolean;
  dragged: Placed | null;
  drag: (story: Placed | null) => void;
  open: (story: Placed) => void;
  place: (story: Placed, place: number) => void;
  move: (by: number) => void;
};

/** A place on top, what stands there and why. Another story can be dropped on it. */
export function TopRow({ story, last, mayPin, dragged, drag, open, place, move }: Props) {
  const [isOver, setOver] = useState(false);
  const takes = dragged !== null && dragged.id !== story.id;
  const ways = [
    { by: -1, sign: '↑', words: 'up', isThere: story.place > 1 },
    { by: 1, sign: '↓', words: 'down', isThere: story.place < last },
  ].filter(({ isThere }) => isThere);
  return (
    <tr
      data-place={story.place}
      className={takes && isOver ? 'over' : undefined}
      {...(mayPin && draggedRow(story, drag))}
      onDragOver={(event) => {
        if (takes) event.preventDefault();
        setOver(takes);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (takes) place(dragged, story.place);
      }}
      onKeyDown={(event) => {
        const way = ways.find(({ by }) => event.key === (by < 0 ? 'ArrowUp' : 'ArrowDown'));
        if (!mayPin || !event.shiftKey || !way) return;
        event.preventDefault();
        move(way.by);
      }}
    >
      <td>{nameOf(story.place)}</td>
      <Headline story={story} />
      <td>{story.pin ? <Pinned pin={story.pin} /> : `proposed: ${sum(story)}`}</td>
      <td>
        {mayPin && (
          <div className="row-acts">
            {ways.map(({ by, sign, words }) => (
              <button
                key={by}
                type="button"
                className="quiet"
                data-by={by}
                aria-label={`Move “${story.headline}” ${words}`}
                aria-keyshortcuts={by < 0 ? 'Shift+ArrowUp' : 'Shift+ArrowDown'}
                onClick={() => move(by)}
              >
                {sign}
              </button>
            ))}
            <button type="button" className="plain" onClick={() => open(story)}>
              {story.pin ? 'Change' : 'Pin'}
              <span className="unseen"> “{story.headline}”</span>
            </button>
            {story.pin && (
              <ActButton
                act={() => takeOff(story.place)}
                done={`${nameOf(story.place)} goes by the proposed order again.`}
                className="plain"
              >
                Take off<span className="unseen"> “{story.headline}”</span>
              </ActButton>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

const Pinned = ({ pin: { actor, until, reason } }: { pin: Pin }) => (
  <>
    pinned by {actor}
    {until && (
      <>
        {' '}
        until <Moment at={until} />
      </>
    )}
    {reason && (
      <>
        : <bdi>{reason}</bdi>
      </>
    )}
  </>
);

/** "importance 6 − age 1.4 + readers 0.8 = 5.4". */
const sum = ({
  prominence: { weight, age, readers, total },
}: Pick<Prominent, 'prominence'>): string =>
  `importance ${weight} − age ${age.toFixed(1)} + readers ${readers.toFixed(1)} = ${signed(total)}`;
