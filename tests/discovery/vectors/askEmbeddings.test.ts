import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askEmbeddings } from '../../../src/discovery/jobs/vectors/askEmbeddings.ts';
import { Refusal } from '../../../src/discovery/jobs/vectors/refusal.ts';
import { vectorSettings } from '../../../src/discovery/jobs/vectors/vectorSettings.ts';
import { embeddingsServer, vectorOf } from '../../support/embeddingsServer.ts';
import { httpServer } from '../../support/httpServer.ts';

const ending = () => new AbortController().signal;
const TEXTS = ['A ferry at the quay', 'Rye bread'];
const at = (address: string, path = '') =>
  askEmbeddings({ address: `${address}${path}`, key: null, model: null });

describe('An address that makes vectors', () => {
  it('is asked where the protocol is spoken, and by name only where one is given', async () => {
    const server = await embeddingsServer();
    for (const path of ['', '/', '/v1', '/v1/', '/own/embed?x=1']) {
      await at(server.address, path).vectorsOf(TEXTS, ending());
    }
    const named = askEmbeddings({ address: server.address, key: null, model: 'toy' });
    assert.equal(named.model, 'toy');
    await named.vectorsOf(TEXTS, ending());
    const usual = '/v1/embeddings';
    assert.deepEqual(
      server.asked.map(({ path }) => path),
      [usual, usual, usual, usual, '/own/embed?x=1', usual],
    );
    assert.deepEqual(
      server.asked.map(({ model }) => model),
      [...new Array(5).fill(undefined), 'toy'],
    );
  });

  it('may answer in any order', async () => {
    const server = await embeddingsServer();
    server.behaviour.shuffled = true;
    const vectors = await at(server.address).vectorsOf(TEXTS, ending());
    assert.deepEqual(
      vectors.map((vector) => [...(vector ?? [])]),
      TEXTS.map(vectorOf),
    );
  });

  it('is told what is wrong with its answers', async () => {
    const { address, behaviour } = await embeddingsServer();
    const wrong: [string, RegExp][] = [
      ['<html>', /something else than vectors/],
      ['{"data":[{"embedding":"AAAA"},{"embedding":[1]}]}', /data\.0\.embedding/],
      ['{"data":[{"embedding":[1]}]}', /1 vectors for 2 texts/],
      ['{"data":[{"embedding":[1]},{"embedding":[1,2]}]}', /of 1 and of 2 numbers/],
      [`{"data":[{"embedding":[${'1,'.repeat(5_000)}1]}]}`, /4096/],
      [' '.repeat(9_000_000), /more than 8000000 bytes/],
    ];
    for (const [says, message] of wrong) {
      behaviour.says = says;
      await assert.rejects(at(address).vectorsOf(TEXTS, ending()), { name: 'Error', message });
    }
  });

  it('turns down texts with some answers, and fails with others; redirects lead nowhere', async () => {
    const { address, behaviour, asked } = await embeddingsServer();
    const answer = (status: number) => {
      behaviour.status = status;
      return at(address).vectorsOf(TEXTS, ending());
    };
    for (const status of [400, 413, 422, 500]) await assert.rejects(answer(status), Refusal);
    await assert.rejects(answer(401), { name: 'Error', message: /answers 401: .*too large/ });
    asked.length = 0;
    await assert.rejects(answer(302), /answers 302/);
    assert.equal(asked.length, 1);
  });

  it('is given up when the paper stops, and where nobody listens', async () => {
    const { address, behaviour } = await embeddingsServer();
    behaviour.pause = 5_000;
    await assert.rejects(at(address).vectorsOf(TEXTS, AbortSignal.timeout(50)));
    await assert.rejects(at('http://127.0.0.1:9').vectorsOf(TEXTS, ending()), /no connections/);
    const silent = await httpServer((request) => request.destroy());
    await assert.rejects(at(silent).vectorsOf(TEXTS, ending()), /broke off/);
  });

  it('is named without a password, and everything else is a file', () => {
    const env = { BROADSHEET_VECTORS_KEY: 'k', BROADSHEET_VECTORS_MODEL: 'm' };
    assert.deepEqual(vectorSettings('X', 'http://ollama:11434/v1', env), {
      ...{ address: 'http://ollama:11434/v1', key: 'k', model: 'm' },
    });
    assert.deepEqual(vectorSettings('X', '/srv/words.txt', env), { file: '/srv/words.txt' });
    assert.throws(() => vectorSettings('X', 'http://:80:', env), /X is not right/);
    assert.throws(() => vectorSettings('X', 'https://me:pass@host/', env), /_KEY/);
  });
});
