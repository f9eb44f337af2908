import { useMemo, useRef } from 'react';
import { putUpBanner } from '../api/front.ts';
import { storyList } from '../api/stories.ts';
import { ActForm, said } from '../shell/ActForm.tsx';
import { type Choice, ChooseByName, chosenIn } from '../shell/ChooseByName.tsx';
import { useCommands } from '../shell/commands.tsx';

const TIMES: [minutes: number, words: string][] = [
  [30, '30 minutes'],
  [60, 'An hour'],
  [120, 'Two hours'],
  [240, 'Four hours'],
  [480, 'Eight hours'],
  [1440, 'A day'],
];
const USUAL = 120;
const FOUND = 6;

/** Puts a breaking line up: its words, the story that it leads to, and how long it stands. */
export function BannerForm() {
  const line = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [
        { name: 'Put up a breaking line', group: 'Front page', run: () => line.current?.focus() },
      ],
      [],
    ),
  );
  return (
    <ActForm
      className="banner-form"
      act={(form) =>
        putUpBanner({
          ...{ text: said(form, 'text'), story: chosenIn(form, 'story') || null },
          minutes: Number(said(form, 'minutes')),
        })
      }
      done="It stands on top of every page."
    >
      <label>
        The line, 120 characters at most{' '}
        <input ref={line} name="text" maxLength={120} required dir="auto" autoComplete="off" />
      </label>
      <ChooseByName label="Leads to" name="story" like={storiesLike} none="no story" />
      <label>
        Stands for{' '}
        <select name="minutes" defaultValue={USUAL}>
          {TIMES.map(([minutes, words]) => (
            <option key={minutes} value={minutes}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Put it up</button>
    </ActForm>
  );
}

/** Published stories whose headlines have these words, the latest first. */
async function storiesLike(q: string): Promise<Choice[]> {
  const asked = { q, status: 'published', sort: 'published', limit: FOUND } as const;
  const { entries } = await storyList(asked);
  return entries.map(({ id, headline, section }) => ({
    ...{ id, name: headline, detail: section?.name ?? '' },
  }));
}
