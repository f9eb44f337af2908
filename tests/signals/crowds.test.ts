import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY, HOUR, MINUTE } from '../../src/lib/clock.ts';
import { type Crowds, createCrowds } from '../../src/signals/crowds.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const LIMITS = { address: 5, network: 24, agent: 16 };

let somebodies = 0;
const somebody = (different: Partial<Parameters<Crowds['join']>[1]> = {}) => {
  const number = String(++somebodies);
  return { address: `a${number}`, network: `n${number}`, agent: `b${number}`, ...different };
};

/** How many of so many are counted, a minute apart unless said. */
function counted(
  crowds: Crowds,
  many: number,
  who: (number: number) => ReturnType<typeof somebody>,
  gap = 0,
): number {
  const times = Array.from({ length: many }, (_, number) => NOON + number * gap);
  return times.filter((at, number) => crowds.join('story', who(number), at) === null).length;
}

describe('A crowd', () => {
  const BURSTS = [
    ['one address under many names', { address: 'x', network: 'x' }, 6],
    ['one network of many addresses', { network: 'x' }, 36],
    ['one browser in many networks', { agent: 'x' }, 48],
  ] as const;
  for (const [what, shared, most] of BURSTS) {
    it(`of ${what} is counted for a few, in a burst as dripping all day`, () => {
      const burst = counted(createCrowds(LIMITS), 500, () => somebody(shared));
      assert.ok(burst > 1 && burst <= most, `${burst} in a burst`);
      const drip = counted(createCrowds(LIMITS), DAY / MINUTE, () => somebody(shared), MINUTE);
      assert.ok(drip <= most + 36, `${drip} of ${DAY / MINUTE} in a day`);
    });
  }

  it('is as large as fits to how a story is read elsewhere', () => {
    const readers = (number: number) => {
      const carrier = { network: 'carrier', address: `carrier ${number % 12}`, agent: 'telephone' };
      return number % 4 === 0
        ? somebody(carrier)
        : somebody(number % 4 === 1 ? { agent: 'telephone' } : {});
    };
    assert.equal(counted(createCrowds(LIMITS), 2_000, readers), 2_000);
  });

  it('of one’s own network has an address alone to be told by', () => {
    const office = (number: number) => ({ address: `a${number}`, network: null, agent: null });
    assert.equal(counted(createCrowds(LIMITS), 300, office), 300);
    assert.ok(counted(createCrowds(LIMITS), 300, () => office(0)) <= 6);
  });

  it('is told by story, and one who is refused takes no place from others', () => {
    const crowds = createCrowds({ address: 5, network: 24, agent: 2 });
    counted(crowds, 50, () => somebody({ address: 'x', network: 'x', agent: 'y' }));
    assert.equal(crowds.join('story', somebody({ address: 'x', network: 'x' }), NOON), null);
    assert.equal(crowds.join('other', somebody({ agent: 'y' }), NOON + HOUR), null);
  });
});
