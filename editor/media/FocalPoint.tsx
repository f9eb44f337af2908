import type { KeyboardEvent, MouseEvent } from 'react';
import '../styles/focal.css';

export type Focus = { x: number; y: number };

/** How far an arrow key moves the point: a fiftieth of the picture. */
const STEP = 0.02;
const MOVES: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

type Props = { src: string; alt: string; focus: Focus | null; change: (focus: Focus) => void };

/** A picture with the point that must stay in sight where it is cropped: click, or arrow keys. */
export function FocalPoint({ src, alt, focus, change }: Props) {
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  const point = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0) return; // Enter or space
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    change(within((event.clientX - left) / width, (event.clientY - top) / height));
  };
  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (!by) return;
    event.preventDefault();
    change(within(x + by[0], y + by[1]));
  };
  return (
    <button
      type="button"
      className="focal"
      aria-label={`Focal point of the picture${alt ? `: ${alt}` : ''}. Arrow keys move it.`}
      onClick={point}
      onKeyDown={move}
    >
      <img src={src} alt="" draggable={false} />
      {focus && (
        <span className="focal-point" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
      )}
    </button>
  );
}

const within = (x: number, y: number): Focus => ({ x: share(x), y: share(y) });
const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

/** The focal point among a node's attributes, if it has one. */
export function focusOf(attributes: Record<string, unknown>): Focus | null {
  const focus = attributes['focus'];
  if (typeof focus !== 'object' || focus === null || !('x' in focus) || !('y' in focus))
    return null;
  return typeof focus.x === 'number' && typeof focus.y === 'number'
    ? { x: focus.x, y: focus.y }
    : null;
}
