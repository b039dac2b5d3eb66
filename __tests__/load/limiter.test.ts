import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Limiter, type LimiterSettings } from '../../src/load/send/limiter.ts';
import { fc } from '../fast-check.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { never } from '../salesforce/test-org.ts';

const LONG_MILLISECONDS = 10_000;

/** Calls that end when they are told to, on a limiter of their own. */
class Calls {
  readonly clock = new JumpingClock();
  readonly limiter: Limiter;
  /** In the order in which they were let in. */
  readonly entered: number[] = [];
  readonly refused: number[] = [];
  readonly inFlight = new Map<number, { readonly bytes: number; readonly end: (error?: Error) => void }>();
  readonly waiting = new Map<number, AbortController>();
  #made = 0;

  constructor(settings: Partial<LimiterSettings> = {}) {
    this.limiter = new Limiter({ first: 2, most: 6, maxBytes: 100, clock: this.clock, ...settings });
  }

  get bytes(): number {
    return [...this.inFlight.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async make(bytes = 0): Promise<void> {
    const number = this.#made++;
    const givenUp = new AbortController();
    this.waiting.set(number, givenUp);
    const call = async (): Promise<void> =>
      new Promise((resolve, reject) => {
        this.waiting.delete(number);
        this.entered.push(number);
        const end = (error?: Error): void => {
          this.inFlight.delete(number);
          if (error === undefined) resolve();
          else reject(error);
        };
        this.inFlight.set(number, { bytes, end });
      });
    this.limiter.run(bytes, call, givenUp.signal).catch(() => {
      this.waiting.delete(number);
      this.refused.push(number);
    });
    await setImmediate();
  }

  /** Ends the call that is in flight at this place. */
  async end(place: number, error?: Error): Promise<void> {
    const calls = [...this.inFlight.values()];
    calls[place % calls.length]?.end(error);
    await setImmediate();
  }

  async giveUp(place: number): Promise<void> {
    const waits = [...this.waiting.values()];
    waits[place % waits.length]?.abort(new Error('given up'));
    await setImmediate();
  }

  /** Answers all calls in flight, so many times. */
  async answer(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      for (const { end } of [...this.inFlight.values()]) end();
      await setImmediate();
    }
  }
}

async function withWaiting(settings: Partial<LimiterSettings> = {}): Promise<Calls> {
  const calls = new Calls(settings);
  for (let call = 0; call < 200; call++) await calls.make();
  return calls;
}

test('calls are let in one after the other, also behind one that fails', async () => {
  const calls = new Calls();
  for (let call = 0; call < 5; call++) await calls.make();
  expect(calls.entered).toEqual([0, 1]);
  await calls.end(1, new Error('failed'));
  await calls.answer(5);
  expect(calls.entered).toEqual([0, 1, 2, 3, 4]);
  expect(calls.refused).toEqual([1]);
});

test('a call has the result of its work', async () => {
  expect(await new Calls().limiter.run(1, async () => Promise.resolve('later'))).toBe('later');
});

describe('the number of calls', () => {
  test('grows while others wait, by one with each round of answers, and never above the most', async () => {
    const calls = await withWaiting();
    const numbers: number[] = [];
    for (let round = 0; round < 8; round++) {
      numbers.push(calls.inFlight.size);
      await calls.answer(1);
    }
    expect(numbers).toEqual([2, 2, 3, 4, 5, 6, 6, 6]);
  });

  test('does not grow where nobody waits', async () => {
    const calls = new Calls();
    for (let round = 0; round < 20; round++) {
      await calls.make();
      await calls.answer(1);
    }
    for (let call = 0; call < 4; call++) await calls.make();
    expect(calls.inFlight.size).toBe(2);
  });

  test('is halved when the org has too much to do, once for all that it turns away together', async () => {
    const calls = await withWaiting();
    await calls.answer(20);
    const numbers: number[] = [];
    for (let round = 0; round < 4; round++) {
      for (let refusal = 0; refusal < 6; refusal++) calls.limiter.shrink();
      await calls.answer(1);
      numbers.push(calls.inFlight.size);
    }
    expect(numbers).toEqual([3, 2, 2, 2]);
  });

  test('grows again afterwards', async () => {
    const calls = await withWaiting();
    for (let refusal = 0; refusal < 5; refusal++) {
      calls.limiter.shrink();
      await calls.answer(1);
    }
    await calls.answer(20);
    expect(calls.inFlight.size).toBe(6);
  });

  test('falls to the first where calls take long, and stays there', async () => {
    const calls = await withWaiting();
    await calls.answer(20);
    expect(calls.inFlight.size).toBe(6);
    for (let round = 0; round < 3; round++) {
      await calls.clock.sleep(LONG_MILLISECONDS, never);
      await calls.answer(1);
    }
    expect(calls.inFlight.size).toBe(2);
  });
});

describe('the bytes of the calls', () => {
  test('stay within their bound, and a call that is larger is made by itself', async () => {
    const calls = new Calls({ first: 4 });
    for (const bytes of [60, 60, 30, 250, 10]) await calls.make(bytes);
    const together: number[][] = [];
    for (let round = 0; round < 4; round++) {
      together.push([...calls.inFlight.values()].map(({ bytes }) => bytes));
      await calls.answer(1);
    }
    expect(together).toEqual([[60], [60, 30], [250], [10]]);
  });

  test('of one that is given up let in those behind it', async () => {
    const calls = new Calls();
    for (const bytes of [60, 60, 30]) await calls.make(bytes);
    await calls.giveUp(0);
    expect(calls.entered).toEqual([0, 2]);
    expect(calls.refused).toEqual([1]);
  });
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('make' as const), value: fc.integer({ min: 0, max: 130 }) }),
  fc.record({
    kind: fc.constantFrom('end' as const, 'fail' as const, 'give up' as const),
    value: fc.nat({ max: 20 }),
  }),
  fc.record({
    kind: fc.constant('pass' as const),
    value: fc.integer({ min: 0, max: 2 * LONG_MILLISECONDS }),
  }),
  fc.record({ kind: fc.constant('shrink' as const), value: fc.constant(0) }),
);

test('whatever happens: never above the bounds, in order, and nobody waits while nothing is in flight', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const calls = new Calls();
      for (const { kind, value } of steps) {
        if (kind === 'make') await calls.make(value);
        else if (kind === 'end') await calls.end(value);
        else if (kind === 'fail') await calls.end(value, new Error('failed'));
        else if (kind === 'give up') await calls.giveUp(value);
        else if (kind === 'pass') await calls.clock.sleep(value, never);
        else calls.limiter.shrink();
        expect(calls.inFlight.size).toBeLessThanOrEqual(6);
        if (calls.inFlight.size > 1) expect(calls.bytes).toBeLessThanOrEqual(100);
        if (calls.waiting.size > 0) expect(calls.inFlight.size).toBeGreaterThan(0);
      }
      while (calls.inFlight.size > 0) await calls.answer(1);
      expect(calls.waiting.size).toBe(0);
      expect(calls.entered).toEqual(calls.entered.toSorted((one, other) => one - other));
    }),
    { numRuns: 150 },
  );
});
