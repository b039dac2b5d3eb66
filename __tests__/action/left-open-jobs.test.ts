import { expect, test } from 'vitest';
import { abortLeftOpen } from '../../src/action/left-open-jobs.ts';
import type { EndedJob } from '../../src/bulk/job-info.ts';
import { MemoryLog } from '../ports/memory-log.ts';

function aborted(id: string): EndedJob {
  return {
    ...{ id, operation: 'insert', object: 'Contact', state: 'Aborted', wasEnded: false },
    ...{ createdById: '005000000000001AAA', apiVersion: '66.0' },
    ...{ externalIdFieldName: undefined, concurrencyMode: undefined },
    ...{ contentType: undefined, assignmentRuleId: undefined },
  };
}

test('one of several open jobs that is not answered does not keep the others from being aborted', async () => {
  const [log, warnings] = [new MemoryLog(), Array.of<string>()];
  const given = new AbortController();
  const settled = new Set<string>();
  const abortJob = async (id: string, signal: AbortSignal): Promise<EndedJob> => {
    if (id === 'silent')
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('No answer came.'))),
      );
    settled.add(id);
    if (settled.size === 2) given.abort();
    return aborted(id);
  };
  await abortLeftOpen(
    ['silent', 'second', 'third'],
    { abortJob },
    {
      log,
      warn: (message) => warnings.push(message),
      signal: given.signal,
    },
  );
  expect(log.infos).toEqual(
    ['second', 'third'].map((id) => `Job ${id} had been left open by the load. Its state is Aborted now.`),
  );
  expect(warnings).toEqual(['Job silent may still be open in the org; abort it there. No answer came.']);
});
