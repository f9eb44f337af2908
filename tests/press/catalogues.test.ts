import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES, wordsIn } from '../../src/press/words.ts';
import { SITE_LANGUAGES } from '../../src/store/siteLanguages.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Argument = { name: string; kind: string; forms: string[]; inside: Element[][] };

const { en } = CATALOGUES;
const read = (message: string, language: string) =>
  new IntlMessageFormat(message, language).getAst();

/** The placeholders, choices and tags of a message, with those within them. */
function argumentsIn(elements: Element[]): Argument[] {
  return elements.flatMap((element): Argument[] => {
    const found =
      'options' in element
        ? [
            {
              name: element.value,
              kind: 'pluralType' in element ? 'plural' : 'select',
              forms: Object.keys(element.options),
              inside: Object.values(element.options).map(({ value }) => value),
            },
          ]
        : 'children' in element
          ? [{ name: element.value, kind: 'tag', forms: [], inside: [element.children] }]
          : 'value' in element && element.type !== 0
            ? [{ name: element.value, kind: 'value', forms: [], inside: [] }]
            : [];
    return [...found, ...found.flatMap(({ inside }) => inside.flatMap(argumentsIn))];
  });
}

/** Its places and tags, by name: whether a place is counted is each language's own business. */
const signature = (message: string, language: string) => {
  const names = argumentsIn(read(message, language)).map(({ name, kind, forms }) =>
    kind === 'plural' ? `value ${name}` : [kind, name, ...forms.sort()].join(' '),
  );
  return [...new Set(names)].sort();
};

const counted = (message: string, language: string) =>
  argumentsIn(read(message, language)).filter(({ kind }) => kind === 'plural');

/** Romance languages say millions otherwise ("un million de"): no list here is so long. */
const needed = (language: string) =>
  new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter(
      (form) => form !== 'many' || !['fr', 'es', 'pt', 'it'].includes(language),
    );

for (const [language, catalogue] of Object.entries(CATALOGUES)) {
  describe(`The words in ${language}`, () => {
    it('say all that English says, with the same in their places', () => {
      assert.deepEqual(Object.keys(catalogue), Object.keys(en));
      for (const [key, message] of Object.entries(catalogue)) {
        assert.notEqual(message.trim(), '', key);
        const english = Object.entries(en).find(([name]) => name === key)?.[1] ?? '';
        assert.deepEqual(signature(message, language), signature(english, 'en'), key);
      }
    });

    it('count in every plural form that there is', () => {
      for (const [key, message] of Object.entries(catalogue)) {
        for (const { forms } of counted(message, language)) {
          const missing = needed(language).filter(
            (form) => !forms.includes(form) && !(form === 'one' && forms.includes('=1')),
          );
          assert.deepEqual(missing, [], key);
        }
      }
    });

    it('have a day for each of the week', () => {
      assert.equal(wordsIn(language).say('time.weekdays').split(' ').length, 7);
    });
  });
}

describe('The catalogues', () => {
  it('are those that the settings offer', () => {
    assert.deepEqual(Object.keys(CATALOGUES), Object.keys(SITE_LANGUAGES));
  });

  it('hold nothing that is never said', () => {
    const press = resolve(import.meta.dirname, '../../src/press');
    const source = readdirSync(press, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/^words\/\w\w\.ts$/.test(name))
      .map((name) => readFileSync(join(press, name), 'utf8'))
      .join('\n')
      .replace(/why\.\$\{why\}/, "'why.readers' 'why.shares' 'why.reactions'");
    const unsaid = Object.keys(en).filter((key) => !source.includes(`'${key}'`));
    assert.deepEqual(unsaid, []);
  });

  it('are English for a language without one, and say so', () => {
    const words = wordsIn('sv-SE');
    assert.deepEqual([words.language, words.locale, words.direction], ['en', 'en-GB', 'ltr']);
    assert.equal(words.say('list.mostRead'), 'Most read');
  });
});
