import { beginExperiment, type Setting } from '../api/experiments.ts';
import { ActForm, said } from '../shell/ActForm.tsx';

/** Begins an experiment with one of the settings that may be tried. */
export function BeginExperiment({ settings }: { settings: Setting[] }) {
  const offered = settings.map(({ choices: all, ...setting }) => ({
    ...setting,
    stands: all.find(({ value }) => value === setting.now)?.choice,
    choices: all.filter(({ value }) => value !== setting.now),
  }));
  const choices = offered.flatMap(({ setting, choices: all }) =>
    all.map(({ choice }) => ({ setting, choice })),
  );
  const begin = async (form: FormData) => {
    const variation = choices.find((one) => keyOf(one) === said(form, 'variation'));
    if (!variation) throw new Error('Choose what is different for half of the readers.');
    await beginExperiment({ name: said(form, 'name'), variation });
  };
  return (
    <ActForm className="settings" act={begin} done="It has begun.">
      <h2>Begin one</h2>
      <label>
        What is it to find out? <input name="name" required maxLength={120} />
      </label>
      <label>
        What is different for half of the readers{' '}
        <select name="variation" required>
          {offered.map(({ setting, words, stands, choices: all }) => (
            <optgroup key={setting} label={`${words} (now: ${stands})`}>
              {all.map(({ choice }) => (
                <option key={choice} value={keyOf({ setting, choice })}>
                  {words}: {choice}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit">Begin</button>
    </ActForm>
  );
}

const keyOf = ({ setting, choice }: { setting: string; choice: string }) => `${setting}: ${choice}`;
