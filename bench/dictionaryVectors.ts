/**
 * Makes a file of vectors of English words from a dictionary, so that something other than the
 * paper's own words can be measured where no language model is at hand:
 * `npm run bench dictionaryVectors FOLDER VECTORS.txt`, with the folder of WordNet's files
 * (Debian's `wordnet-base`: /usr/share/wordnet). Each sense is a document: its words, those of its
 * definition, and those of the senses that it is tied to; the vectors are the words' places in the
 * latent space of all senses. WordNet's licence lets them be used and passed on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Direction, latentSpace } from '../src/discovery/likeness/latentSpace.ts';
import { termsOf } from '../src/discovery/terms.ts';
import { wordsOf } from '../src/lib/words.ts';

const DIMENSIONS = 120;
const FEWEST_SENSES = 3;
/** What says a sense: its words, then its definition, then the words of those it is tied to. */
const OWN = 2;
const DEFINITION = 1;
const TIED = 0.5;
const DIGITS = 4;

type Sense = { words: string[]; tied: string[]; definition: string };

const [folder, target] = process.argv.slice(2);
if (folder === undefined || target === undefined) {
  console.error('Name both: npm run bench dictionaryVectors /usr/share/wordnet vectors.txt');
  process.exit(2);
}

const senses = new Map<string, Sense>();
for (const [kind, file] of Object.entries({ n: 'noun', v: 'verb', a: 'adj', r: 'adv' })) {
  for (const line of readFileSync(join(folder, `data.${file}`), 'utf8').split('\n')) {
    if (/^\d{8} /.test(line)) senses.set(kind + line.slice(0, 8), senseOf(line));
  }
}

/** A line as wndb(5WN) has it: number, file, type, words, pointers, and the definition. */
function senseOf(line: string): Sense {
  const [head = '', definition = ''] = line.split(' | ');
  const fields = head.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at] ?? '');
  const start = 5 + 2 * count;
  const pointers = Number(fields[start - 1]);
  const tied = Array.from({ length: pointers }, (_, at) => start + 4 * at)
    .filter((at) => !fields[at]?.startsWith('~') && fields[at] !== '!')
    .map((at) => (fields[at + 2] ?? '').replace('s', 'a') + (fields[at + 1] ?? ''));
  return { words: words.map((word) => word.replaceAll('_', ' ')), tied, definition };
}

/** How often each word as written stands in the dictionary: the order of the file. */
const written = new Map<string, number>();
const having = new Map<string, number>();
const documents = [...senses.values()].map((sense) => {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of termsOf(text, 'en')) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(sense.words.join(' '), OWN);
  add(sense.definition, DEFINITION);
  for (const id of sense.tied) add(senses.get(id)?.words.join(' ') ?? '', TIED);
  for (const word of wordsOf(`${sense.words.join(' ')} ${sense.definition}`)) {
    for (const form of [word, `${word}s`]) {
      written.set(form, (written.get(form) ?? 0) + (form === word ? 1 : 0.1));
    }
  }
  for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  return counts;
});

const rows = new Map<string, number>();
for (const [term, count] of having) if (count >= FEWEST_SENSES) rows.set(term, rows.size);
console.log(`${documents.length} senses, ${rows.size} terms`);
const { loadings, width } = latentSpace(documents.map(directionOf), rows.size, DIMENSIONS);

function directionOf(counts: ReadonlyMap<string, number>): Direction {
  const terms = [...counts].filter(([term]) => rows.has(term));
  const weights = terms.map(
    ([term, count]) =>
      Math.log(1 + count) * Math.log(documents.length / (having.get(term) ?? documents.length)),
  );
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return {
    terms: Uint32Array.from(terms, ([term]) => rows.get(term) ?? 0),
    weights: Float32Array.from(weights, (weight) => weight / length),
  };
}

const lines = [...written]
  .sort(([, some], [, other]) => other - some)
  .flatMap(([word]) => {
    const [term, ...more] = termsOf(word, 'en');
    const row = term === undefined || more.length > 0 ? undefined : rows.get(term);
    if (row === undefined) return [];
    const place = loadings.subarray(row * width, (row + 1) * width);
    const length = Math.sqrt(place.reduce((sum, value) => sum + value * value, 0)) || 1;
    const numbers = Array.from(place, (value) => (value / length).toFixed(DIGITS));
    return [`${word} ${numbers.join(' ')}`];
  });
writeFileSync(target, `${lines.length} ${width}\n${lines.join('\n')}\n`);
console.log(`${lines.length} words of ${width} numbers in ${target}`);
