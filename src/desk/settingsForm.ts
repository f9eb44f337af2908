import type { z } from 'zod';
import { readForm } from './form.ts';
import { type Settings, settingsChange } from './settings.ts';

/** The settings as the fields of their form have them: lists one a line. */
export type SettingsFields = Record<string, string>;

/** What stands in the form before anybody changes it. */
export const fieldsOf = ({ look, ...settings }: Settings): SettingsFields => ({
  name: settings.name,
  tagline: settings.tagline,
  about: settings.about,
  language: settings.language,
  timezone: settings.timezone,
  reactions: settings.reactions.join('\n'),
  stages: settings.stages.join('\n'),
  navigation: settings.navigation.map(({ name, address }) => `${name} ${address}`).join('\n'),
  needsApproval: settings.needsApproval ? 'on' : '',
  accent: look.accent ?? '',
  accentDark: look.accentDark ?? '',
  masthead: look.masthead ?? '',
  mastheadDark: look.mastheadDark ?? '',
  headlines: look.headlines,
  text: look.text,
  logo: look.logo ?? '',
});

/** The fields of a form that was sent; what is no text is left out. */
export const fieldsSent = (form: object): SettingsFields =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** What a form asks to be changed. Throws a `Refusal` that says what is wrong. */
export function changeFrom(fields: SettingsFields): z.infer<typeof settingsChange> {
  const has = (name: string) => fields[name] !== undefined;
  const given = (names: string[]) =>
    Object.fromEntries(names.filter(has).map((name) => [name, fields[name]]));
  const colours = ['accent', 'accentDark', 'masthead', 'mastheadDark', 'logo'];
  const stages = lines(fields['stages']);
  return readForm(settingsChange, {
    ...given(['name', 'tagline', 'about', 'language', 'timezone']),
    ...(has('reactions') && { reactions: lines(fields['reactions']) }),
    ...(stages.length > 0 && { stages }),
    ...(has('navigation') && { navigation: lines(fields['navigation']).map(linkOf) }),
    needsApproval: fields['needsApproval'] === 'on',
    look: {
      ...given(['headlines', 'text']),
      ...Object.fromEntries(
        colours.filter(has).map((name) => [name, fields[name]?.trim() || null]),
      ),
    },
  });
}

/** "Council news /council": the name, then the address. */
function linkOf(line: string) {
  const at = line.search(/\S+$/);
  return { name: line.slice(0, at).trim(), address: line.slice(at) };
}

const lines = (list = '') => [
  ...new Set(
    list
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
