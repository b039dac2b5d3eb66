import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Limiter } from '../../src/load/send/limiter.ts';

test('lets so many in at once and the others in order, also after a failure', async () => {
  const limiter = new Limiter(2);
  const events: string[] = [];
  let inside = 0;
  const work = async (name: string): Promise<string> =>
    limiter.run(async () => {
      inside++;
      expect(inside).toBeLessThanOrEqual(2);
      events.push(name);
      await setImmediate();
      inside--;
      if (name === 'b') throw new Error('b failed');
      return name;
    });
  const ends = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(work));
  expect(events).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(ends.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  ]);
  await expect(limiter.run(async () => Promise.resolve('later'))).resolves.toBe('later');
});
