import type { DragEvent } from 'react';
import type { Placed } from './places.ts';

/** What lets a row be dragged to a place on top. */
export const draggedRow = (story: Placed, drag: (story: Placed | null) => void) => ({
  draggable: true,
  onDragStart(event: DragEvent) {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', story.headline);
    drag(story);
  },
  onDragEnd: () => drag(null),
});
