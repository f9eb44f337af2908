import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES } from '../../src/press/words.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

const EN = CATALOGUES.en;
const KEYS = Object.keys(EN) as (keyof typeof EN)[];

/** What a message asks for: the names of its values and of its tags. */
function placesOf(parts: Part[]): string[] {
  return parts.flatMap((part) => {
    const named = 'value' in part && part.type !== 0 ? [`${part.type} ${part.value}`] : [];
    const forms = 'options' in part ? Object.values(part.options) : [];
    const within = 'children' in part ? placesOf(part.children) : [];
    return [...named, ...within, ...forms.flatMap(({ value }) => placesOf(value))];
  });
}

const sortedPlaces = (message: string, language: string) => [
  ...new Set(placesOf(new IntlMessageFormat(message, language).getAst()).sort()),
];

/** The forms of a message's plurals, of those that tell more than one from the rest. */
function pluralForms(parts: Part[]): string[][] {
  return parts.flatMap((part) => {
    const within = 'children' in part ? pluralForms(part.children) : [];
    if (!('options' in part)) return within;
    const nested = Object.values(part.options).flatMap(({ value }) => pluralForms(value));
    const forms = Object.keys(part.options).filter((form) => !form.startsWith('='));
    return part.type === 6 && forms.length > 1 ? [forms, ...nested] : nested;
  });
}

for (const [language, catalogue] of Object.entries(CATALOGUES)) {
  describe(`The words of the site in ${language}`, () => {
    it('ask for the same values and tags as the English ones', () => {
      const different = KEYS.filter(
        (key) =>
          sortedPlaces(catalogue[key], language).join() !== sortedPlaces(EN[key], 'en').join(),
      );
      assert.deepEqual(different, []);
    });

    it('have the forms that a count can take', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const wanted = pluralCategories.filter(
        (form) => form !== 'many' || ['ar', 'pl'].includes(language),
      );
      const lacking = KEYS.filter((key) =>
        pluralForms(new IntlMessageFormat(catalogue[key], language).getAst()).some((forms) =>
          wanted.some((form) => !forms.includes(form)),
        ),
      );
      assert.deepEqual(lacking, []);
    });

    it('are not the English ones left as they were', () => {
      if (language === 'en') return;
      const same = KEYS.filter((key) => catalogue[key] === EN[key] && / \w+ \w+ /.test(EN[key]));
      assert.deepEqual(same, []);
    });
  });
}
