import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { request } from 'undici';
import { checkHost, pinnedAgent } from '../../src/http/outgoing/pinnedAgent.ts';
import { httpServer } from '../support/httpServer.ts';

describe('A host that is named in the settings', () => {
  it('may be asked wherever it lies, and no other', async () => {
    const address = await httpServer((_request, response) => response.end('here'));
    const { port } = new URL(address);
    const allowance = { hosts: ['models.tide.example'] };
    const dispatcher = pinnedAgent(allowance, (_name, answer) =>
      answer(null, [{ address: '127.0.0.1', family: 4 }]),
    );
    const { body } = await request(`http://models.tide.example:${port}/`, { dispatcher });
    assert.equal(await body.text(), 'here');
    await assert.rejects(
      request(`http://other.tide.example:${port}/`, { dispatcher }),
      /other\.tide\.example lies in a private network/,
    );
    checkHost('127.0.0.1', { hosts: ['127.0.0.1'] });
    checkHost('[::1]', { hosts: ['[::1]'] });
    assert.throws(() => checkHost('127.0.0.1', allowance), /private network/);
    assert.throws(() => checkHost('10.0.0.1', { hosts: ['10.0.0.2'] }), /private network/);
    await dispatcher.destroy();
  });
});
