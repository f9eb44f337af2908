import { z } from 'zod';
import { differences } from '../lib/differences.ts';
import { slugOf } from '../lib/slug.ts';
import { look, navigation } from '../store/look.ts';
import { pictureById } from '../store/media.ts';
import { logAct } from '../store/paperActs.ts';
import { putSiteSettings, type Site, siteSettings } from '../store/settings.ts';
import type { Store, Within } from '../store/store.ts';
import { putAllNames } from '../store/subjectNames.ts';
import { type By, Refusal } from './act.ts';
import { mustBeLegible } from './lookCheck.ts';

const text = (name: string, longest: number) =>
  z
    .string(`${name} is missing.`)
    .trim()
    .max(longest, `${name} is too long: ${longest} characters at most.`);

/** Enough to choose from at a glance; more are a row of buttons. */
const MOST_REACTIONS = 8;
const MOST_STAGES = 20;

/** The settings of the paper as forms and programs have them. */
export const settings = z.object({
  name: text('The name', 80).min(1, 'A paper needs a name.'),
  tagline: text('The line below the name', 160),
  about: text('The text about the paper', 10_000),
  language: text('The language', 20).refine(
    isLanguage,
    'The language is a code as in en, de or pt-BR.',
  ),
  timezone: text('The time zone', 60).refine(
    isTimezone,
    'The time zone is a name as in Europe/Lisbon.',
  ),
  reactions: z
    .array(text('A reaction', 60))
    .max(MOST_REACTIONS, `There can be ${MOST_REACTIONS} reactions at most.`),
  stages: z
    .array(text('A stage', 60).min(1, 'A stage needs a name.'))
    .min(1, 'There is one stage at least.')
    .max(MOST_STAGES, `There can be ${MOST_STAGES} stages at most.`),
  needsApproval: z.boolean(),
  look,
  navigation,
});

export type Settings = z.infer<typeof settings>;

/** What is left out stays as it is. */
export const settingsChange = settings.extend({ look: look.partial() }).partial();

/** The paper's settings for forms and programs: of reactions the labels alone. */
export const settingsOf = ({ reactions, ...site }: Site): Settings => ({
  ...site,
  reactions: reactions.map(({ label }) => label),
});

/**
 * Changes settings of the paper; its pages show it within a second. A reaction that keeps its label
 * keeps its kind, so its counts stay. Throws a `Refusal` that says what is wrong.
 */
export async function changeSettings(
  store: Store,
  asked: z.infer<typeof settingsChange>,
  by: By,
): Promise<Settings> {
  return store.db.transaction().execute((db) => change({ db }, asked, by));
}

async function change(
  store: Within,
  asked: z.infer<typeof settingsChange>,
  by: By,
): Promise<Settings> {
  const before = await siteSettings(store);
  const changed = settings.parse({
    ...settingsOf(before),
    ...asked,
    look: { ...before.look, ...asked.look },
  });
  mustBeLegible(changed.look);
  await mustBeInLibrary(store, changed.look.logo);
  const site: Site = {
    ...changed,
    stages: [...new Set(changed.stages)],
    reactions: [...new Set(changed.reactions)].map((label) => reaction(label, before)),
  };
  const changes = differences(settingsOf(before), settingsOf(site));
  if (changes.length === 0) return settingsOf(site);
  await putSiteSettings(store.db, site, by.now);
  if (site.language !== before.language) await putAllNames(store.db);
  await logAct(store.db, { kind: 'settings', act: 'changed', subject: site.name, changes }, by);
  return settingsOf(site);
}

async function mustBeInLibrary(store: Within, logo: string | null) {
  if (logo === null || (await pictureById(store, logo))) return;
  throw new Refusal('The library has no such picture for the logo.', 422, 'look.logo');
}

function reaction(label: string, before: Site): Site['reactions'][number] {
  const kept = before.reactions.find((one) => one.label === label);
  if (kept) return kept;
  const kind = slugOf(label)
    .replace(/[^a-z-]/g, '')
    .slice(0, 24);
  if (!/[a-z]/i.test(label) || kind === '') {
    const message = `The reaction “${label}” needs at least one letter from a to z.`;
    throw new Refusal(message, 422, 'reactions');
  }
  return { kind, label };
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
