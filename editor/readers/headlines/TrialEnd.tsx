import type { HeadlineTest } from '../../api/headlines.ts';
import { Moment } from '../../shell/Moment.tsx';

type Props = { test: HeadlineTest; headlineNow: string };

/** How a trial ended, or when it will. */
export function TrialEnd({ test, headlineNow }: Props) {
  const at = <Moment at={test.endsAt} />;
  switch (test.outcome) {
    case 'chosen':
      return (
        <>
          {test.endedBy} chose “<bdi>{test.headlines[test.chosen ?? 0]?.headline}</bdi>”.
        </>
      );
    case 'ended':
      return (
        <>
          Ended {at} by {test.endedBy}, without change.
        </>
      );
    case 'corrected':
      return <>Ended {at}, when the story was corrected.</>;
    case 'withdrawn':
      return <>Ended {at}, when the story was withdrawn.</>;
    case 'reworded':
      return <>Ended {at}: the story got another headline.</>;
    case null:
      if (test.headlines[0]?.headline !== headlineNow)
        return 'The story has another headline by now.';
      if (test.running) return <>Ends by itself {at}.</>;
      return <>Ended by itself {at}: readers see the first again. Which is it to be?</>;
  }
}
