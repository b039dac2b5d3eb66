import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { load, type LoadScenario } from '../scenarios/load-scenario.ts';
import { busyness } from '../runner/busyness.ts';
import { contacts, source } from '../scenarios/sources.ts';

/** The committed bundle in real time: from start to exit, with a `timeout` of 6 s. */
const LONGEST_MILLISECONDS = 40_000;
/** The runner's patience after a cancel. */
const PATIENCE_MILLISECONDS = 7_500;

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}, timeout: 6s}
`;
const files = { 'people.csv': source('LastName,Description', contacts(10)).text };
const held: FaultRule = { times: 1_000, fault: { kind: 'wait-for-close' } };
const forever = (route: FaultRule['route'], fault: FaultRule['fault']): FaultRule => ({
  ...{ route, fault },
  times: 1_000_000,
});

function scenario(faults: readonly FaultRule[], run: LoadScenario['run'] = {}): LoadScenario {
  return { jobs, files, faults, run };
}

describe.concurrent('a step ends in time after a time-out', () => {
  test.each<[string, FaultRule[]]>([
    ['the creation of a job stalls', [forever('create', { kind: 'stall' })]],
    ['the creation of a job is upgraded', [forever('create', { kind: 'upgrade' })]],
    ['batches stall', [forever('add-batch', { kind: 'stall' })]],
    ['lists answer 503', [held, forever('list', { kind: 'status', status: 503 })]],
    ['lists hang up', [held, forever('list', { kind: 'hang-up' })]],
    ['the abort stalls', [held, forever('abort', { kind: 'stall' })]],
    ['results trickle', [forever('result', { kind: 'drip', milliseconds: 200 })]],
    ['results fall silent', [held, forever('result', { kind: 'stalled-body' })]],
    ['results answer 503', [forever('result', { kind: 'status', status: 503 })]],
  ])(
    '%s',
    async (_, faults) => {
      const { main, report } = await load(scenario(faults));
      expect(main.outputs['outcome']).toBe('error');
      expect(report.counts.read).toBe(10);
      expect(main.summary).not.toBe('');
      expect(main.durationMilliseconds).toBeLessThan(LONGEST_MILLISECONDS * busyness());
    },
    300_000,
  );

  test('and after a cancel, while results trickle', async () => {
    const { main } = await load(
      scenario([held, forever('result', { kind: 'drip', milliseconds: 200 })], { cancelOn: 'created' }),
    );
    expect(main.outputs['outcome']).toBe('cancelled');
    expect(main.cancellationMilliseconds).toBeLessThan(PATIENCE_MILLISECONDS * busyness());
  }, 300_000);

  test('the post step ends as well when the org answers nothing', async () => {
    const faults = [held, forever('abort', { kind: 'stall' })];
    const { post } = await load(scenario(faults, { killOn: 'created', post: true }));
    expect(post?.annotationCounts.warning).toBe(1);
    expect(post?.durationMilliseconds).toBeLessThan(70_000 * busyness());
  }, 300_000);
});
