import type { Difference, Experiment, Setting, Share } from '../api/experiments.ts';
import { counted } from '../shell/counted.ts';
import { Moment } from '../shell/Moment.tsx';
import { IntervalDrawn } from './IntervalDrawn.tsx';

type Props = { experiment: Experiment; settings: Setting[] };

/** An experiment: what is different, what was seen and opened, and what that says. */
export const ExperimentShown = ({ experiment: one, settings }: Props) => (
  <section className="experiment">
    <h3 dir="auto">{one.name}</h3>
    <p className="aside">
      {variationWords(one.variation, settings)}. Begun <Moment at={one.startedAt} /> by{' '}
      {one.startedBy}
      {one.endedAt && (
        <>
          , ended <Moment at={one.endedAt} /> by {one.endedBy}
          {one.kept && '; all readers have had the change since'}
        </>
      )}
      .
    </p>
    <table className="readership">
      <thead>
        <tr>
          <td />
          <th className="number">Seen</th>
          <th className="number">Opened</th>
          <th className="number">Of 100 seen</th>
        </tr>
      </thead>
      <tbody>
        <Arm name="As it is" share={one.asItIs} />
        <Arm name="Changed" share={one.changed} />
      </tbody>
    </table>
    {one.difference ? (
      <>
        <p>{verdict(one.difference)}</p>
        <IntervalDrawn difference={one.difference} />
      </>
    ) : (
      <p className="aside">Nothing has been seen in both yet.</p>
    )}
    {one.conclusion && (
      <p>
        Made of it: <bdi>{one.conclusion}</bdi>
      </p>
    )}
  </section>
);

const Arm = ({ name, share: { shown, opened } }: { name: string; share: Share }) => (
  <tr>
    <th scope="row">{name}</th>
    <td className="number">{counted(shown)}</td>
    <td className="number">{counted(opened)}</td>
    <td className="number">{shown === 0 ? '–' : ((100 * opened) / shown).toFixed(2)}</td>
  </tr>
);

/** In words, per hundred entries seen. */
function verdict({ difference, low, high }: Difference): string {
  const per = (share: number) => Math.abs(100 * share).toFixed(2);
  const bounds = `between ${per(low)}${low < 0 ? ' fewer' : ' more'} and ${per(high)}${high < 0 ? ' fewer' : ' more'}`;
  if (low > 0) return `The change is opened more: ${per(difference)} more of 100 (${bounds}).`;
  if (high < 0) return `The change is opened less: ${per(difference)} fewer of 100 (${bounds}).`;
  return `Nothing can be said yet: of 100 the change is opened ${bounds}.`;
}

const variationWords = (variation: Experiment['variation'], settings: Setting[]): string =>
  Object.entries(variation)
    .map(([setting, value]) => {
      const known = settings.find((one) => one.setting === setting);
      const choice = known?.choices.find((one) => one.value === value)?.choice;
      return `${known?.words ?? setting}: ${choice ?? value}`;
    })
    .join('; ');
