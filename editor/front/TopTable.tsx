import { useEffect, useRef, useState } from 'react';
import { HoursChoice } from './HoursChoice.tsx';
import type { Hours, Placed, Top } from './places.ts';
import { TopRow } from './TopRow.tsx';

type Props = {
  top: Top[];
  mayPin: boolean;
  dragged: Placed | null;
  drag: (story: Placed | null) => void;
  /** Opens the sheet in which a pin is made or changed. */
  open: (story: Placed) => void;
  place: (story: Placed, place: number, then?: () => void) => void;
  hours: Hours;
  setHours: (hours: Hours) => void;
};

/** The places on top with what stands there. Rows are dragged, or moved by buttons and keys. */
export function TopTable({ top, mayPin, drag, place, hours, setHours, ...acts }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [moved, setMoved] = useState<{ to: number; by: number } | null>(null);
  useEffect(() => {
    if (moved) focusMove(body.current, moved);
  }, [moved]);
  const move = (story: Placed, to: number, by: number) =>
    place(story, to, () => setMoved({ to, by }));
  if (top.length === 0) {
    return (
      <p>Nothing has been published yet. What is stands here in the order that is proposed.</p>
    );
  }
  return (
    <>
      <table className="stories front-top">
        <thead>
          <tr>
            <th>Place</th>
            <th>Headline</th>
            <th>Why</th>
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {top.map((story) => (
            <TopRow
              key={story.place}
              {...{ story, mayPin, drag, ...acts }}
              last={top.length}
              place={place}
              move={(by) => move(story, story.place + by, by)}
            />
          ))}
        </tbody>
      </table>
      {mayPin && (
        <p className="aside pin-time">
          Drag a story to a place, or move it with its arrows or Shift and an arrow key.{' '}
          <HoursChoice label="It is pinned there for" hours={hours} choose={setHours} />
        </p>
      )}
    </>
  );
}

/** Lets the focus go with a story that was moved, to the button that moves it on. */
function focusMove(body: HTMLElement | null, { to, by }: { to: number; by: number }) {
  const buttons = [
    ...(body?.querySelectorAll<HTMLElement>(`[data-place="${to}"] [data-by]`) ?? []),
  ];
  const same = buttons.find(({ dataset }) => dataset['by'] === String(by));
  (same ?? buttons[0])?.focus();
}
