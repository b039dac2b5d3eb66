import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { loadFiles, named, type LoadOfFiles } from './observed-load.ts';

const people = (keys = ''): string =>
  `jobs:\n  people: {object: Contact, operation: query, query: SELECT Id FROM Contact WHERE LastName != 'Nobody'${keys}}\n`;
const split = ', pkChunking: {chunkSize: 2}';

function prepare({ schema, store }: RunningOrg): void {
  const contact = schema.object('Contact');
  if (contact === undefined) throw new Error('The org knows no Contact.');
  for (const name of ['A', 'B', 'C', 'D', 'E']) store.insert(contact, new Map([['LastName', name]]));
}

const query = (keys = ''): LoadOfFiles => ({ jobs: people(keys), prepare });
const foreign = "SELECT Id FROM Account WHERE Name = 'Elsewhere'";

const strangers: Readonly<Record<string, readonly [string, FaultRule]>> = {
  'the query, repeated at once': ['', { route: 'add-batch', fault: { kind: 'repeat' } }],
  'the query, repeated before the close': [
    '',
    { route: 'add-batch', fault: { kind: 'repeat', when: 'before-end' } },
  ],
  'another query': ['', { route: 'list', fault: { kind: 'foreign-batch', body: foreign } }],
  'another query, before the close': [
    '',
    { route: 'close', fault: { kind: 'foreign-batch', body: foreign } },
  ],
  'another query that fails': [
    '',
    { route: 'list', fault: { kind: 'foreign-batch', body: 'SELECT Nothing FROM Contact' } },
  ],
  'a split query, repeated at once': [split, { route: 'add-batch', fault: { kind: 'repeat' } }],
  'a split query, repeated before the close': [
    split,
    { route: 'add-batch', fault: { kind: 'repeat', when: 'before-end' } },
  ],
  'another query among the parts, which cannot be split': [
    split,
    { route: 'list', fault: { kind: 'foreign-batch', body: `${foreign} ORDER BY Id` } },
  ],
};

describe('a query job that holds what this run did not add', () => {
  test.each(Object.entries(strangers))('%s: its rows are not taken', async (_, [keys, fault]) => {
    for (const contentType of ['CSV', 'JSON', 'XML']) {
      const { load, outcome } = await loadFiles({
        ...query(`${keys}, contentType: ${contentType}`),
        ...{ reads: 1, faults: [fault] },
      });
      expect(load.strangers).toHaveLength(1);
      expect(outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 0 } });
      expect([...load.files.contents.keys()].filter((path) => path.startsWith('/r/people.'))).toEqual([]);
      expect(load.ledger.jobsLeftOpen).toEqual([]);
      if (keys === '') {
        expect(named(outcome, 'foreign-batches')).toMatchObject([{ batchIds: [load.strangers[0]?.id] }]);
        expect(load.ledger.requests['GET result-file 200']).toBeUndefined();
      }
    }
  });

  test('nothing is deleted by the rows of such a query', async () => {
    const { load, outcome } = await loadFiles({
      ...query(),
      jobs: `${people()}  gone: {object: Contact, operation: delete, rowsFrom: people, needs: [people]}\n`,
      faults: [{ route: 'close', fault: { kind: 'foreign-batch' } }],
    });
    expect(outcome.jobs.map(({ verdict }) => verdict)).toEqual(['error', 'skipped']);
    expect(load.ledger.jobs).toHaveLength(1);
  });

  test('parts of a split query are no strangers, whatever follows the object', async () => {
    for (const keys of [split, `${split}, contentType: JSON`]) {
      const { outcome } = await loadFiles({ ...query(keys), reads: 1 });
      expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 5 } });
    }
  });

  test('a batch that the job does not show is missing, and the query has failed', async () => {
    const { load, outcome } = await loadFiles({
      ...query(),
      faults: [{ fault: { kind: 'unlisted', lists: 1_000 } }],
    });
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'batches-missing')).toMatchObject([{ batchIds: [load.ledger.batches[0]?.id] }]);
  });
});
