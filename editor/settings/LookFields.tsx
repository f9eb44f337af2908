import type { Family, Settings } from '../api/settings.ts';
import { ColourField } from './ColourField.tsx';
import { FAMILIES } from './families.ts';
import { LogoField } from './LogoField.tsx';

/** Colours, type and the logo of the site. */
export const LookFields = ({ look }: { look: Settings['look'] }) => (
  <>
    <h2 id="look">The look of the site</h2>
    <p className="aside">
      Colours are written as in #005f6b and are taken only where text in them, or on them, is
      legible in light and dark. Empty: as it comes. Fonts come with the program; nothing is fetched
      from elsewhere.
    </p>
    <div className="pair">
      <ColourField field="accent" label="Accent colour" value={look.accent} />
      <ColourField
        field="accentDark"
        label="Accent colour in dark (empty: fitted)"
        value={look.accentDark}
      />
      <ColourField field="masthead" label="Colour of the masthead" value={look.masthead} />
      <ColourField
        field="mastheadDark"
        label="Colour of the masthead in dark (empty: the same)"
        value={look.mastheadDark}
      />
      <FamilyField name="look.headlines" label="Headlines" family={look.headlines} />
      <FamilyField name="look.text" label="Text" family={look.text} />
    </div>
    <LogoField id={look.logo} />
  </>
);

type FamilyProps = { name: string; label: string; family: Family };

const FamilyField = ({ name, label, family }: FamilyProps) => (
  <label>
    {label}{' '}
    <select name={name} defaultValue={family}>
      {FAMILIES.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
