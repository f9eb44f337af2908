import { schedule, unschedule } from '../../../api/acts.ts';
import type { PanelProps } from '../Panel.tsx';
import { TimeToCome } from './TimeToCome.tsx';

/** Lets a draft go out by itself. */
export const Schedule = (props: PanelProps) => (
  <TimeToCome
    panel={props}
    title="Schedule"
    label="Goes out at"
    set={props.story.scheduledFor}
    means="It goes out by itself on"
    put={(time) => schedule(props.story.id, time)}
    takeOff={() => unschedule(props.story.id)}
  />
);
