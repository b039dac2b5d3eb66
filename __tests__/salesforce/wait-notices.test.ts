import { describe, expect, test } from 'vitest';
import { HttpError } from '../../src/ports/http.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { WaitNotices } from '../../src/salesforce/wait-notices.ts';
import { answer, never, read, testBed } from './test-org.ts';

describe('calls of a transport', () => {
  test('a repetition that waits longer than five seconds is reported, and its end', async () => {
    const busy = answer(503, '', { 'retry-after': '20' });
    const { transport, log } = testBed((_, number) => (number === 2 ? busy : answer(200, 'here')));
    await transport.send(read());
    await transport.send(read());
    expect(log.infos).toEqual([
      'Could not read the thing so far: HTTP 503; tried again in 20 s.',
      'Attempt 2 to read the thing was answered, after 20 s.',
    ]);
    expect(transport.retries).toBe(1);
  });

  test('short waits are reported when they come to five seconds, and not before', async () => {
    const afterFaults = async (faults: number): Promise<readonly string[]> => {
      const { transport, log } = testBed((_, number) =>
        number > 1 && number <= faults + 1 ? answer(503) : answer(200),
      );
      await transport.send(read());
      await transport.send(read());
      expect(transport.retries).toBe(faults);
      return log.infos;
    };
    // 375, 750, 1,500, 3,000 ms.
    expect(await afterFaults(3)).toEqual([]);
    expect(await afterFaults(4)).toEqual([
      'Could not read the thing so far: HTTP 503; tried again in 1 s.',
      'Attempt 5 to read the thing was answered, after 6 s.',
    ]);
  });

  test('a host that cannot be reached is reported by its name after five seconds', async () => {
    const refused = new HttpError('connect ECONNREFUSED', false);
    const { transport, log } = testBed((_, number) => (number <= 4 ? refused : answer(200)));
    await transport.send(read());
    expect(log.infos).toEqual([
      'Could not reach host example.my.salesforce.com so far: connect ECONNREFUSED; tried again in 1 s.',
      'Host example.my.salesforce.com has answered, after 6 s.',
    ]);
  });
});

describe('waits', () => {
  test('a first contact without any answer is reported, and nothing more when it has ended', async () => {
    const [clock, log] = [new JumpingClock(), new MemoryLog()];
    const wait = new WaitNotices({ clock, log }).begin('do the login by JWT');
    wait.contacts('login.salesforce.com');
    await clock.sleep(4_999, never);
    expect(log.infos).toEqual([]);
    await clock.sleep(1, never);
    wait.end();
    await clock.sleep(60_000, never);
    expect(log.infos).toEqual(['Host login.salesforce.com has not answered so far; it is waited for.']);
  });

  test('while one call says, others are silent, until it has ended', () => {
    const [clock, log] = [new JumpingClock(), new MemoryLog()];
    const notices = new WaitNotices({ clock, log });
    const [one, other] = [notices.begin('read one'), notices.begin('read the other')];
    one.repeats('HTTP 503', 20_000, true);
    other.repeats('HTTP 503', 20_000, true);
    one.answered();
    one.end();
    other.repeats('HTTP 500', 30_000, true);
    expect(log.infos).toEqual([
      'Could not read one so far: HTTP 503; tried again in 20 s.',
      'Attempt 2 to read one was answered, after 1 s.',
      'Could not read the other so far: HTTP 500; tried again in 30 s.',
    ]);
  });
});
