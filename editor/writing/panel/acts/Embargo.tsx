import { embargo, liftEmbargo } from '../../../api/acts.ts';
import type { PanelProps } from '../Panel.tsx';
import { TimeToCome } from './TimeToCome.tsx';

/** Whether nobody outside may see the story yet. */
export const isUnderEmbargo = ({ embargoedUntil }: PanelProps['story']): boolean =>
  embargoedUntil !== null && new Date(embargoedUntil) > new Date();

/** Keeps a story from readers, published or not, until its second. */
export const Embargo = (props: PanelProps) => (
  <TimeToCome
    panel={props}
    title="Embargo"
    label="Nobody sees it before"
    set={isUnderEmbargo(props.story) ? props.story.embargoedUntil : null}
    means="Nobody outside sees it before"
    put={(time) => embargo(props.story.id, time)}
    takeOff={() => liftEmbargo(props.story.id)}
  />
);
