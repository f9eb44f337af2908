import { useState } from 'react';
import { changeSettings, type Settings } from '../api/settings.ts';
import { ActForm } from '../shell/ActForm.tsx';
import { useMay } from '../shell/me.ts';
import { namePaper } from '../shell/paperName.ts';
import { LanguageField } from './LanguageField.tsx';
import { LookFields } from './LookFields.tsx';
import { changesOf, lineOf, settingsSaid } from './said.ts';
import { TimeZoneField } from './TimeZoneField.tsx';

/** The paper's name, language and clock, its look, its links and its reactions, in one form. */
export function SettingsForm({ settings }: { settings: Settings }) {
  /** As they stood when what is in the form was last read or saved. */
  const [known, setKnown] = useState(settings);
  const mayChange = useMay('settings');
  const save = async (form: FormData) => {
    const saved = await changeSettings(changesOf(known, settingsSaid(form)));
    setKnown(saved);
    namePaper(saved.name);
  };
  return (
    <ActForm
      className="settings"
      act={save}
      done="The settings are saved, and the paper shows them."
      kept
    >
      <fieldset className="all" disabled={!mayChange}>
        <Text name="name" label="Name of the paper" value={known.name} required />
        <Text name="tagline" label="The line below it" value={known.tagline} />
        <Lines name="about" label="About the paper" value={known.about} rows={8} />
        <LanguageField language={known.language} />
        <TimeZoneField zone={known.timezone} />
        <LookFields look={known.look} />
        <h2>Links and words</h2>
        <Lines
          name="navigation"
          label="Links below the name, one a line: the name, then the address (/section/city or https://…). Empty: the sections"
          value={known.navigation.map(lineOf).join('\n')}
        />
        <Lines
          name="reactions"
          label="What readers may say of a story, one a line"
          value={known.reactions.join('\n')}
        />
        <h2>The newsroom</h2>
        <Lines
          name="stages"
          label="Stages of the work on a story, one a line"
          value={known.stages.join('\n')}
        />
        <label className="choice">
          <input type="checkbox" name="needsApproval" defaultChecked={known.needsApproval} />{' '}
          Nothing is published whose text an editor has not approved
        </label>
        {mayChange ? (
          <button type="submit">Save</button>
        ) : (
          <p className="aside">An administrator can change these.</p>
        )}
      </fieldset>
    </ActForm>
  );
}

type Field = { name: string; label: string; value: string };

const Text = ({ name, label, value, required = false }: Field & { required?: boolean }) => (
  <label>
    {label} <input name={name} defaultValue={value} dir="auto" required={required} />
  </label>
);

const Lines = ({ name, label, value, rows = 5 }: Field & { rows?: number }) => (
  <label>
    {label} <textarea name={name} rows={rows} defaultValue={value} dir="auto" />
  </label>
);
