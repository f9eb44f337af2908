import assert from 'node:assert/strict';
import { it } from 'node:test';
import { paperReadership } from '../../src/desk/readership/paper.ts';
import { readershipRows, storyReadershipValues } from '../../src/desk/readership/rows.ts';
import { storyReadership } from '../../src/desk/readership/story.ts';
import { DAY, HOUR, hourOf, MINUTE, SECOND } from '../../src/lib/clock.ts';
import { findOutPrograms } from '../../src/signals/foundOut.ts';
import { createRecording } from '../../src/signals/recording.ts';
import { recount } from '../../src/signals/recount.ts';
import { addToHours } from '../../src/store/hoursCounted.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';
import { reader, view, visitor } from '../support/readers.ts';

const leaving = (storyId: string, at: number, different: object = {}) => ({
  ...{ type: 'leaving' as const, storyId, at, visitor: visitor(), shown: [] },
  ...{ dwell: 40 * SECOND, finished: false },
  ...different,
});

onEveryDatabase('Readership', (open) => {
  it('tells who reads now, by story, hour, section, origin and list', async () => {
    const store = await open();
    const fog = await publish(store, { headline: 'Fog', section: { name: 'Coast' } });
    const ice = await publish(store, { headline: 'Ice' });
    const record = createRecording(store);
    const from = (host: string | null) => ({ from: host });
    await record([
      { ...view(fog, NOW - 2 * HOUR, reader(1)), ...from('www.google.co.uk') },
      { ...view(fog, NOW - MINUTE, reader(2)), ...from('M.Facebook.com') },
      { ...view(fog, NOW - MINUTE, reader(3)), ...from('valley.example') },
      { ...view(fog, NOW - MINUTE, reader(4)), ...from('') },
      { ...view(ice, NOW, reader(2)), ...from('self'), via: 'related', place: 1 },
      { ...view(ice, NOW, reader(5)), ...from('intranet') },
      { ...view(ice, NOW, reader(6)), ...from(null) },
    ]);
    const shown = [{ list: 'related', place: 1, storyId: ice }];
    await record([
      leaving(fog, NOW, { visitor: reader(2), shown, finished: true, dwell: 80 * SECOND }),
      leaving(fog, NOW, { visitor: reader(3), shown }),
      leaving(fog, NOW, { visitor: reader(4), finished: true, dwell: SECOND }),
    ]);
    const read = await paperReadership(store, '24h', NOW);
    assert.equal(read.reading.readers, 5, 'one of them reads two stories');
    assert.deepEqual([read.reading.stories.get(fog), read.reading.stories.get(ice)], [3, 3]);
    assert.deepEqual(
      [...read.stories.map(({ headline, section, readers }) => [headline, section, readers])],
      [
        ['Fog', 'Coast', 4],
        ['Ice', null, 3],
      ],
    );
    const [most] = read.stories;
    assert.equal(most?.completion, 1 / 3, 'who jumps to the end at once has not read it');
    assert.equal(most?.seconds, 121 / 3);
    assert.deepEqual([read.byHour.at(-3), read.byHour.at(-1), read.byHour.length], [1, 6, 24]);
    assert.deepEqual(
      read.sections.map(({ name, readers }) => [name, readers]),
      [
        ['Coast', 4],
        [null, 3],
      ],
    );
    const origins = read.origins.map((row) => [row.origin, row.host, row.readers]);
    assert.deepEqual(origins.sort(), [
      ['direct', '', 1],
      ['own', '', 1],
      ['search', 'google.co.uk', 1],
      ['site', '', 1],
      ['site', 'valley.example', 1],
      ['social', 'facebook.com', 1],
    ]);
    assert.deepEqual(readershipRows.lists(read), [
      { list: 'related', shown: 2, opened: 1, rate: 0.5, stories: 1, sections: 1 },
    ]);
    const story = await storyReadership(store, fog, NOW);
    assert.equal(story && storyReadershipValues(story).readers, 4);
    assert.equal(await storyReadership(store, 'unknown', NOW), null);
  });

  it('takes back whatever a program left that was found out later', async () => {
    const store = await open();
    const record = createRecording(store);
    const [fog, ice] = [await publish(store, { headline: 'Fog' }), await publish(store)];
    const stories = [fog, ice];
    for (const headline of ['Hail', 'Rain', 'Snow', 'Sun', 'Thaw', 'Wind']) {
      stories.push(await publish(store, { headline }));
    }
    await record([{ ...view(fog, NOW - HOUR, reader(1)), from: 'bing.com' }]);
    for (let tick = 0; tick < 40; tick++) {
      const at = NOW - 14 * HOUR + tick * 20 * MINUTE;
      const story = stories[tick % 8] ?? fog;
      const way = { via: tick % 4 === 3 ? 'related' : null, place: tick % 4 === 3 ? 0 : null };
      await record([{ ...view(story, at), from: 'spam.example', ...way }]);
      await record([leaving(story, at + MINUTE, { finished: true })]);
    }
    const before = await paperReadership(store, '24h', NOW);
    assert.equal(
      before.origins.find(({ host }) => host === 'spam.example')?.readers,
      30,
      'else our own lists',
    );
    assert.equal(readershipRows.lists(before)[0]?.opened, 10);
    assert.equal(await findOutPrograms(store, NOW), 40);
    const after = await paperReadership(store, '24h', NOW);
    assert.deepEqual(after.origins, [{ origin: 'search', host: 'bing.com', readers: 1 }]);
    assert.deepEqual(readershipRows.lists(after), []);
    const left = await storyReadership(store, fog, NOW);
    assert.deepEqual([left?.readers, left?.stay.seconds], [1, null]);
    const odd = visitor({ languages: '', address: '192.0.2.1' });
    await record([{ ...view(ice, NOW - HOUR, odd), from: 'spam.example' }]);
    const again = { from: NOW - DAY, until: NOW, reasons: ['odd-headers' as const] };
    assert.equal(await recount(store, again), 1);
    const { origins } = await paperReadership(store, '24h', NOW);
    assert.equal(origins.find(({ host }) => host === 'spam.example')?.readers, 1);
  });

  it('tells what is left out and why, and of a crowd the story that it is upon', async () => {
    const store = await open();
    const [fog, ice] = [await publish(store, { headline: 'Fog' }), await publish(store)];
    const record = createRecording(store);
    const bot = visitor({ agent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
    const behind = (name: number) =>
      visitor({ address: '198.51.100.9', agent: `Mozilla/5.0 (X11) Firefox/${name}.0` });
    await record([
      view(ice, NOW - 2 * DAY, bot),
      view(ice, NOW - DAY / 2, bot),
      view(fog, NOW, bot),
    ]);
    await record([view(fog, NOW, reader(1)), view(fog, NOW, reader(1))]);
    await record(Array.from({ length: 9 }, (_, name) => view(fog, NOW, behind(name))));
    const { uncounted } = await paperReadership(store, '24h', NOW);
    const none = { storyId: null, headline: null, ofStory: null };
    const crowd = uncounted.find(({ reason }) => reason === 'one-address');
    const counted = (await paperReadership(store, '24h', NOW)).reading.readers;
    assert.deepEqual(crowd, {
      ...{ reason: 'one-address', openings: 10 - counted },
      ...{ storyId: fog, headline: 'Fog', ofStory: 10 - counted },
    });
    assert.ok(crowd.openings >= 3, 'nine browsers of one address are more than five readers');
    assert.deepEqual(
      uncounted.filter((row) => row !== crowd),
      [
        { reason: 'bot', openings: 2, ...none },
        { reason: 'repeated', openings: 1, ...none },
      ],
    );
    const week = await paperReadership(store, '7d', NOW);
    assert.equal(week.uncounted.find(({ reason }) => reason === 'bot')?.openings, 3);
    const ofStory = await storyReadership(store, fog, NOW);
    assert.deepEqual(
      ofStory &&
        storyReadershipValues(ofStory).uncounted.map(({ reason, openings }) => [reason, openings]),
      [
        ['one-address', crowd.openings],
        ['bot', 1],
        ['repeated', 1],
      ],
    );
  });

  it('compares a story with what the middle one of its section had at its age', async () => {
    const store = await open();
    const section = { name: 'Coast' };
    for (let number = 1; number <= 6; number++) {
      const publishedAt = NOW - (number + 5) * DAY;
      const id = await publish(store, { headline: `Old ${number}`, section, publishedAt });
      const hour = hourOf(publishedAt);
      await addToHours(store.db, [
        { storyId: id, hour, views: 10 * number },
        { storyId: id, hour: hour + 1, views: 1 },
        { storyId: id, hour: hour + 30, views: 500 },
      ]);
    }
    const publishedAt = NOW - 2 * HOUR;
    const id = await publish(store, { headline: 'New', section, publishedAt });
    await addToHours(store.db, [{ storyId: id, hour: hourOf(publishedAt) + 1, views: 70 }]);
    await store.db
      .updateTable('stories')
      .set((of) => ({ receivedAt: of.ref('publishedAt') }))
      .execute();
    const read = await storyReadership(store, id, NOW);
    assert.equal(read?.peers, 6);
    assert.deepEqual(read?.byHour, [0, 70, 0]);
    assert.deepEqual(read?.soFar, [0, 70, 70]);
    assert.deepEqual(read?.expected, [35, 36, 36]);
  });
});
