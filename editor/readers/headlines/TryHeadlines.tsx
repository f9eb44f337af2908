import { tryHeadlines } from '../../api/headlines.ts';
import type { StoryReadership } from '../../api/readership.ts';
import { ActForm, said } from '../../shell/ActForm.tsx';

type Props = { story: Pick<StoryReadership, 'id' | 'language' | 'direction'> };

/** A second headline for a story, or two more, and for how long readers are shown one of them. */
export const TryHeadlines = ({ story: { id, language: lang, direction: dir } }: Props) => (
  <ActForm
    className="settings"
    act={(form) => tryHeadlines(id, toldIn(form))}
    done="Readers see one of them from now on."
  >
    <p className="aside">
      Readers of the front page and of sections see one of them each, by a hash that nobody keeps;
      feeds, search and the story itself have the first. The bounds may be looked at any time.
    </p>
    <label>
      Second headline <input name="headlines" required maxLength={300} lang={lang} dir={dir} />
    </label>
    <label>
      Third headline, if any <input name="third" maxLength={300} lang={lang} dir={dir} />
    </label>
    <label>
      Days at most <input name="days" type="number" min="1" max="14" defaultValue="3" required />
    </label>
    <button type="submit">Try them</button>
  </ActForm>
);

const toldIn = (form: FormData) => ({
  headlines: [said(form, 'headlines'), said(form, 'third')].filter(Boolean),
  days: Number(said(form, 'days')),
});
