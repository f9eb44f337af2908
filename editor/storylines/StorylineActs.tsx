import {
  bringStoryIn,
  mergeStoryline,
  renameStoryline,
  type Storyline,
} from '../api/storylines.ts';
import { said } from '../shell/ActForm.tsx';
import { ChooseByName, chosenIn } from '../shell/ChooseByName.tsx';
import { FoldedForm } from '../shell/FoldedForm.tsx';
import { storiesIn } from '../shell/storiesIn.ts';
import { storiesLike } from '../shell/storiesLike.ts';
import { goOnWith, othersLike, pathOf } from './address.ts';

const group = 'Storyline';

/** The acts upon a storyline as a whole: a form each. */
export const StorylineActs = ({ line }: { line: Storyline }) => (
  <section className="acts" aria-label="Acts">
    <Renaming line={line} />
    <Merger line={line} />
    <Addition line={line} />
  </section>
);

const Renaming = ({ line: { id, name, summary } }: { line: Storyline }) => (
  <FoldedForm
    {...{ group, title: 'Rename, or say where it stands' }}
    act={(form) =>
      renameStoryline(id, {
        ...{ name: said(form, 'name'), summary: said(form, 'summary') },
        reason: said(form, 'reason'),
      })
    }
    done="The storyline has its name and summary. An address it had before leads to the new one."
  >
    <label>
      Name <input name="name" required maxLength={120} defaultValue={name} dir="auto" />
    </label>
    <label>
      Where it stands, for readers{' '}
      <textarea name="summary" rows={4} maxLength={600} defaultValue={summary} dir="auto" />
    </label>
    <Why />
    <button type="submit">Save</button>
  </FoldedForm>
);

const Merger = ({ line }: { line: Storyline }) => (
  <FoldedForm
    {...{ group, title: 'Merge into another' }}
    act={async (form) =>
      goOnWith(
        await mergeStoryline(line.id, {
          ...{ into: chosenIn(form, 'into'), reason: said(form, 'reason') },
        }),
      )
    }
    done="The storylines are one. The address of the other leads here."
  >
    <ChooseByName label="Into which storyline" name="into" like={othersLike(line.id)}>
      {(into) => (
        <>
          {storiesIn(line.stories)} {line.stories === 1 ? 'goes' : 'go'} to “<bdi>{into.name}</bdi>
          ”, and {pathOf(line)} leads there.
        </>
      )}
    </ChooseByName>
    <Why />
    <button type="submit">Merge</button>
  </FoldedForm>
);

const Addition = ({ line: { id } }: { line: Storyline }) => (
  <FoldedForm
    {...{ group, title: 'Bring a story in' }}
    act={(form) =>
      bringStoryIn(id, { address: chosenIn(form, 'address'), reason: said(form, 'reason') })
    }
    done="The story is in the storyline."
  >
    <ChooseByName label="Headline or address of the story" name="address" like={storiesLike} />
    <Why />
    <button type="submit">Bring in</button>
  </FoldedForm>
);

const Why = () => (
  <label>
    Why <input name="reason" required dir="auto" />
  </label>
);
