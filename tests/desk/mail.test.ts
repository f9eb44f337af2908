import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { invite } from '../../src/desk/account/invitation.ts';
import { openPost } from '../../src/desk/mail.ts';
import { openInvitations } from '../../src/store/invitations.ts';
import { openStore } from '../../src/store/store.ts';
import { newFolder } from '../support/command.ts';
import { smtpServer } from '../support/smtpServer.ts';

const from = 'desk@tide.example';
const letter = { to: 'ada@tide.example', subject: 'Überraschung', text: 'Komm her: größer.\n' };

describe('A letter', () => {
  it('goes out by the server, in the paper’s name', async () => {
    const { address, taken } = await smtpServer();
    const post = openPost({ smtp: address, from, folder: '' });
    assert.deepEqual(await post('The "Tide"\r\nBcc: x@x.example', letter), { by: 'server' });
    const [text = ''] = taken;
    assert.match(text, /^From: =\?UTF-8\?Q\?The_=22Tide=22=0D=0ABcc.*\n <desk@tide\.example>$/m);
    assert.match(text, /^Subject: =\?UTF-8\?Q\?=C3=9Cberraschung\?=$/m);
    assert.doesNotMatch(text, /^Bcc:/im, 'a name adds no line of its own');
  });

  it('is a file for its owner alone while there is no server', async () => {
    const folder = join(newFolder(), 'mail');
    const posted = await openPost({ smtp: null, from, folder })('The Tide', letter);
    const [name = ''] = readdirSync(folder);
    assert.deepEqual(posted, { by: 'file', file: join(folder, name) });
    assert.match(name, /\.eml$/);
    const modes = [folder, join(folder, name)].map((path) => statSync(path).mode & 0o777);
    assert.deepEqual(modes, [0o700, 0o600]);
    assert.match(readFileSync(join(folder, name), 'utf8'), /^To: ada@tide\.example\r$/m);
  });

  it('that the server does not take invites nobody, and says why', async () => {
    const store = await openStore(':memory:');
    after(() => store.close());
    const { address } = await smtpServer({ refuses: 'ada@' });
    const post = openPost({ smtp: address, from, folder: '' });
    const desk = { store, site: { baseUrl: 'https://tide.example' }, post };
    const asked = { email: letter.to, name: 'Ada', role: 'editor' };
    const by = { actor: 'Test', now: Date.now() };
    await assert.rejects(invite(desk, asked, by), /could not be sent \(.*nobody here.*nobody was/s);
    assert.deepEqual(await openInvitations(store), []);
    const away = openPost({ smtp: 'smtp://127.0.0.1:1', from, folder: '' });
    await assert.rejects(invite({ ...desk, post: away }, asked, by), /ECONNREFUSED/);
  });
});

describe('Settings for mail', () => {
  const settings = (env: NodeJS.ProcessEnv) =>
    readConfig({ data: '/srv/tide' }, { BROADSHEET_URL: 'https://tide.example', ...env }).mail;

  it('are files and desk@HOST unless set', () => {
    const folder = '/srv/tide/mail';
    assert.deepEqual(settings({}), { smtp: null, from, folder });
    const smtp = 'smtps://ada:word@mail.tide.example';
    const set = settings({ BROADSHEET_SMTP: smtp, BROADSHEET_MAIL_FROM: 'news@tide.example' });
    assert.deepEqual(set, { smtp, from: 'news@tide.example', folder });
  });

  for (const [name, wrong] of [
    ['BROADSHEET_SMTP', 'http://mail.tide.example'],
    ['BROADSHEET_SMTP', 'mail.tide.example'],
    ['BROADSHEET_MAIL_FROM', 'The Tide'],
  ] as const) {
    it(`name what is wrong: ${name}=${wrong}`, () => {
      assert.throws(() => settings({ [name]: wrong }), new RegExp(`${name} is not right: must be`));
    });
  }
});
