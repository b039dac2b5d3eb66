import { describe, expect, test } from 'vitest';
import { WindDown } from '../../src/load/send/wind-down.ts';
import { AnswerError, TransportError, type Call, type Line } from '../../src/salesforce/transport.ts';
import { VirtualTime } from '../fault-table/virtual-time.ts';
import { never, read } from '../salesforce/test-org.ts';

/** A line on which each call takes so long, by its purpose, and is answered or not. */
function lineOf(clock: VirtualTime, milliseconds: (call: Call<unknown>) => number): Line & { calls: number } {
  return {
    calls: 0,
    async send<T>(call: Call<T>): Promise<T> {
      this.calls++;
      await clock.sleep(Math.min(milliseconds(call), call.timeoutMilliseconds), call.signal);
      if (milliseconds(call) >= call.timeoutMilliseconds) {
        throw new TransportError(call.purpose, new AnswerError('no answer'), {
          ...{ inDoubt: !call.repeatable, attempts: 1, advice: undefined },
        });
      }
      return call.read({ status: 200, headers: {}, body: Buffer.from('here') }, 1);
    },
  };
}

const slowly = { purpose: 'hang', timeoutMilliseconds: 600_000 };

function bed(milliseconds: (call: Call<unknown>) => number = () => Infinity): {
  clock: VirtualTime;
  stop: AbortController;
  cancel: AbortController;
  line: Line & { calls: number };
  windDown: WindDown;
} {
  const [clock, stop, cancel] = [new VirtualTime(), new AbortController(), new AbortController()];
  const line = lineOf(clock, milliseconds);
  const windDown = new WindDown(line, { clock, stop: stop.signal, deadline: cancel.signal });
  return { clock, stop, cancel, line, windDown };
}

async function failed(work: Promise<unknown>): Promise<Error> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof Error) return error;
  throw new Error('It did not fail.');
}

describe('the line of a job', () => {
  test('is as it was while the job is not stopped', async () => {
    const { clock, windDown } = bed(() => 500_000);
    const begunAt = clock.monotonic();
    expect(await windDown.send(read(slowly))).toBe('here');
    expect(clock.monotonic() - begunAt).toBe(500_000);
    windDown.end();
  });

  test.each([
    [true, false],
    [false, true],
  ])('gives up what is under way ten seconds after the stop; repeatable: %s', async (repeatable, inDoubt) => {
    const { clock, stop, windDown } = bed();
    const begunAt = clock.monotonic();
    const call = failed(windDown.send(read({ ...slowly, repeatable })));
    await clock.sleep(5_000, never);
    stop.abort();
    const error = await call;
    expect(clock.monotonic() - begunAt).toBe(15_000);
    expect(error).toMatchObject({ inDoubt });
    expect(error.message).toBe('Could not hang: no answer came before the job had to end.');
    windDown.end();
  });

  test('takes an org that answers nothing for 20 s for gone, and asks nothing more', async () => {
    const { clock, line, stop, windDown } = bed();
    stop.abort();
    const begunAt = clock.monotonic();
    await failed(windDown.send(read(slowly)));
    expect(clock.monotonic() - begunAt).toBe(10_000);
    expect((await failed(windDown.send(read(slowly)))).message).toContain('20 s');
    expect(clock.monotonic() - begunAt).toBe(20_000);
    const { calls } = line;
    for (let more = 0; more < 200; more++) await failed(windDown.send(read(slowly)));
    expect(line.calls).toBe(calls);
    expect(clock.monotonic() - begunAt).toBe(20_000);
    windDown.end();
  });

  test('goes on as long as something is answered, but not while nothing is asked', async () => {
    const { clock, stop, windDown } = bed(({ purpose }) => (purpose === 'hang' ? Infinity : 1_000));
    stop.abort();
    for (let round = 0; round < 5; round++) {
      await failed(windDown.send(read(slowly)));
      await clock.sleep(15_000, windDown.deadline);
      expect(await windDown.send(read({ timeoutMilliseconds: 90_000 }))).toBe('here');
    }
    expect(windDown.deadline.aborted).toBe(false);
    windDown.end();
  });

  test('ends after ten minutes, whatever is answered', async () => {
    const { clock, stop, windDown } = bed(() => 5_000);
    stop.abort();
    const begunAt = clock.monotonic();
    const work = async (): Promise<void> => {
      for (;;) await windDown.send(read({ timeoutMilliseconds: 90_000 }));
    };
    expect((await failed(work())).message).toContain('10 minutes');
    expect(clock.monotonic() - begunAt).toBe(600_000);
    windDown.end();
  });

  test('ends with the run: what must not be done twice is in doubt then', async () => {
    const { cancel, windDown } = bed();
    const calls = [true, false].map(async (repeatable) =>
      failed(windDown.send(read({ ...slowly, repeatable }))),
    );
    cancel.abort(new Error('The run was cancelled, and its time was up.'));
    const [reading, writing] = await Promise.all(calls);
    expect(reading?.message).toBe('The run was cancelled, and its time was up.');
    expect(writing).toMatchObject({ name: 'TransportError', inDoubt: true });
    windDown.end();
  });
});
