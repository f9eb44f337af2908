import { z } from 'zod';
import { slugOf } from '../lib/slug.ts';
import type { Site } from '../store/settings.ts';
import { Refusal } from './act.ts';

const text = (name: string, longest: number) =>
  z
    .string(`${name} is missing.`)
    .trim()
    .max(longest, `${name} is too long: ${longest} characters at most.`);

/** Enough to choose from at a glance; more are a row of buttons. */
const MOST_REACTIONS = 8;

const form = z.object({
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
  reactions: text('The list of reactions', 400),
  stages: text('The list of stages', 400).optional(),
  needsApproval: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});

/**
 * The settings that a form of the desk gives. A reaction that keeps its label keeps its kind, so
 * its counts stay. Throws a `Refusal` that says what is wrong.
 */
export function settingsFrom(fields: Record<string, unknown>, before: Site): Site {
  const parsed = form.safeParse(fields);
  if (!parsed.success) {
    throw new Refusal(parsed.error.issues[0]?.message ?? 'The form is incomplete.', 422);
  }
  const labels = [...new Set(lines(parsed.data.reactions))];
  if (labels.length > MOST_REACTIONS) {
    throw new Refusal(`There can be ${MOST_REACTIONS} reactions at most.`, 422);
  }
  const stages = lines(parsed.data.stages ?? '');
  return {
    ...parsed.data,
    stages: stages.length > 0 ? [...new Set(stages)] : before.stages,
    reactions: labels.map((label) => reaction(label, before)),
  };
}

function reaction(label: string, before: Site): Site['reactions'][number] {
  const kept = before.reactions.find((one) => one.label === label);
  if (kept) return kept;
  const kind = slugOf(label)
    .replace(/[^a-z-]/g, '')
    .slice(0, 24);
  if (!/[a-z]/i.test(label) || kind === '') {
    throw new Refusal(`The reaction “${label}” needs at least one letter from a to z.`, 422);
  }
  return { kind, label };
}

const lines = (list: string) =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

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
