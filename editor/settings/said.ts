import type { Family, Settings, SettingsChange } from '../api/settings.ts';
import { said } from '../shell/ActForm.tsx';
import { FAMILIES } from './families.ts';

/** The settings as their form has them: lists one a line, an empty colour for none. */
export function settingsSaid(form: FormData): Settings {
  const text = (name: string) => said(form, name);
  const orNone = (name: string) => text(name) || null;
  return {
    ...{ name: text('name'), tagline: text('tagline'), about: text('about') },
    ...{ language: text('language'), timezone: text('timezone') },
    ...{ reactions: lines(text('reactions')), stages: lines(text('stages')) },
    navigation: lines(text('navigation')).map(linkOf),
    needsApproval: form.has('needsApproval'),
    look: {
      ...{ accent: orNone('look.accent'), accentDark: orNone('look.accentDark') },
      ...{ masthead: orNone('look.masthead'), mastheadDark: orNone('look.mastheadDark') },
      ...{ headlines: family(text('look.headlines')), text: family(text('look.text')) },
      logo: orNone('look.logo'),
    },
  };
}

/** What was changed of settings, and nothing else: what others change meanwhile stays. */
export function changesOf(before: Settings, now: Settings): SettingsChange {
  return {
    ...differing({ ...before, look: null }, { ...now, look: null }),
    look: differing(before.look, now.look),
  };
}

function differing<Fields extends object>(before: Fields, now: Fields): Partial<Fields> {
  const changed: Partial<Fields> = { ...now };
  for (const name in now) {
    if (JSON.stringify(before[name]) === JSON.stringify(now[name])) delete changed[name];
  }
  return changed;
}

const lines = (list: string) => [
  ...new Set(
    list
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** "Council news /council": the name, then the address. */
function linkOf(line: string) {
  const at = line.search(/\S+$/);
  return { name: line.slice(0, at).trim(), address: line.slice(at) };
}

/** A link as a line of the form has it. */
export const lineOf = ({ name, address }: Settings['navigation'][number]) => `${name} ${address}`;

function family(word: string): Family {
  const known = FAMILIES.find(([name]) => name === word);
  if (!known) throw new Error('Choose a family of the list.');
  return known[0];
}
