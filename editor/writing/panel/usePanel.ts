import { useState } from 'react';

export type PanelPlace = 'details' | 'sources' | 'notes' | 'revisions' | 'acts';
export type PanelState = { open: PanelPlace | null; show: (place: PanelPlace | null) => void };

/** Which part of the panel beside the text is open; none at first, the page is for the text. */
export function usePanel(): PanelState {
  const [open, show] = useState<PanelPlace | null>(null);
  return { open, show };
}
