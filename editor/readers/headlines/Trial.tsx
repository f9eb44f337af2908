import { chooseHeadline, endTrial, type HeadlineTest } from '../../api/headlines.ts';
import type { StoryReadership } from '../../api/readership.ts';
import { furthestOf, IntervalDrawn } from '../../experiments/IntervalDrawn.tsx';
import { ActButton } from '../../shell/ActButton.tsx';
import { counted } from '../../shell/counted.ts';
import { Moment } from '../../shell/Moment.tsx';
import { TrialEnd } from './TrialEnd.tsx';

type Tried = HeadlineTest['headlines'][number];
type Props = {
  test: HeadlineTest;
  story: StoryReadership;
  /** Whether one of them can be chosen here, or the trial be ended. */
  mayAct: boolean;
};

/** The headlines of one trial, with how often each was seen and opened. */
export function Trial({ test, story, mayAct }: Props) {
  const furthest = furthestOf(test.headlines.flatMap(({ more }) => more ?? []));
  return (
    <div className="headline-trial">
      <p className="aside">
        Begun <Moment at={test.startedAt} /> by {test.startedBy}.{' '}
        <TrialEnd test={test} headlineNow={story.headline} />
      </p>
      <p role="status">
        <strong>{verdict(test)}</strong>
      </p>
      <ol>
        {test.headlines.map((tried) => (
          <li key={tried.number}>
            <p className="headline-tried" lang={story.language} dir={story.direction}>
              {tried.headline}
            </p>
            <Figures tried={tried} />
            {tried.more && (
              <>
                <p>{moreWords(tried.more)}</p>
                <IntervalDrawn difference={tried.more} furthest={furthest} />
              </>
            )}
            {mayAct && (
              <Choice storyId={story.id} tried={tried} leads={tried.number === test.leader} />
            )}
          </li>
        ))}
      </ol>
      {mayAct && (
        <ActButton
          act={() => endTrial(story.id)}
          done="The trial has ended. The story keeps its headline."
          className="quiet"
        >
          End without change
        </ActButton>
      )}
    </div>
  );
}

const Figures = ({ tried: { shown, opened } }: { tried: Tried }) => (
  <p>
    Seen by {counted(shown)}, opened by {counted(opened)}
    {shown > 0 && (
      <>
        : <b>{((100 * opened) / shown).toFixed(2)} of 100</b>
      </>
    )}
    .
  </p>
);

type ChoiceProps = { storyId: string; tried: Tried; leads: boolean };

const Choice = ({ storyId, tried: { number, headline }, leads }: ChoiceProps) => (
  <ActButton
    act={() => chooseHeadline(storyId, number)}
    done={number === 0 ? 'The story keeps its headline.' : 'The story has this headline now.'}
    {...(!leads && { className: 'quiet' })}
  >
    {number === 0 ? 'Keep this one' : 'Choose this one'}
    <span className="unseen">: “{headline}”</span>
  </ActButton>
);

/** Per hundred readers who saw it. */
function moreWords({ difference, low, high }: NonNullable<Tried['more']>): string {
  const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(2)}`;
  return `Against the first ${signed(difference)} (between ${signed(low)} and ${signed(high)}).`;
}

const verdict = ({ headlines, leader }: HeadlineTest) => {
  const leading = leader === null ? undefined : headlines[leader];
  if (!leading) return 'Which of them leads cannot be said yet.';
  return (
    <>
      “<bdi>{leading.headline}</bdi>” leads: it is opened more than{' '}
      {headlines.length > 2 ? 'both others' : 'the other'}.
    </>
  );
};
