import { describe, expect, test } from 'vitest';
import { isList, startRewriting, withElements, type Rewrite } from '../answers/rewriting-relay.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { loadFiles, named, ObservedLoad, type LoadOfFiles } from './observed-load.ts';

/** What the service says of a batch too early, or takes back. */

const names = ['A', 'B', 'C', 'D', 'E'];
const contacts = (keys = ''): string =>
  `jobs:\n  people: {object: Contact, operation: insert, files: 'people.*', batch: {maxRecords: 2}${keys}}\n`;
const locked: FaultRule = { fault: { kind: 'locked-rows', rows: [1], tries: 1 } };
const loads: Readonly<Record<string, LoadOfFiles>> = {
  CSV: { jobs: contacts(), files: { 'people.csv': `LastName\n${names.join('\n')}\n` } },
  JSON: {
    jobs: contacts(),
    files: { 'people.json': JSON.stringify(names.map((LastName) => ({ LastName }))) },
  },
  XML: {
    jobs: contacts(),
    files: {
      'people.xml': `<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${names.map((name) => `<sObject><LastName>${name}</LastName></sObject>`).join('')}</sObjects>`,
    },
  },
  'an archive': {
    jobs: 'jobs:\n  people: {object: Attachment, operation: insert, files: people.csv, contentType: ZIP_CSV, attachments: .}\n',
    files: { 'people.csv': 'ParentId,Name,Body\n001000000000001AAA,a,#a.txt\n', 'a.txt': 'Hello' },
  },
  'records that are sent again': {
    jobs: contacts(),
    files: { 'people.csv': `LastName\n${names.join('\n')}\n` },
    faults: [{ ...locked, times: 3 }],
  },
  'a second pass': {
    jobs: 'jobs:\n  nodes: {object: Node__c, operation: insert, files: nodes.csv, batch: {maxRecords: 2}, references: {Parent__c: {job: nodes, key: Name}}}\n',
    files: { 'nodes.csv': 'Name,Parent__c\nA,B\nB,C\nC,A\n' },
  },
};

describe.each(['Completed', 'Failed', 'NotProcessed'])(
  'a batch that is answered as %s when it is added: its list alone is believed',
  (state) => {
    test.each(Object.entries(loads))('%s', async (_, { faults = [], ...wanted }) => {
      const plain = await loadFiles({ ...wanted, faults });
      const { load, outcome } = await loadFiles({
        ...{ ...wanted, reads: 1 },
        faults: [
          ...faults,
          {
            route: 'add-batch',
            times: 99,
            fault: { kind: 'altered-answer', element: 'state', value: state },
          },
        ],
      });
      expect(outcome).toMatchObject({ verdict: plain.outcome.verdict, troubles: [] });
      expect(outcome.counts).toEqual(plain.outcome.counts);
      expect(load.ledger.batches).toHaveLength(plain.load.ledger.batches.length);
    });
  },
);

/** Passes a load through a relay that changes lists of jobs from their close on. */
async function loadAfterClose(wanted: LoadOfFiles, change: (list: string) => string): Promise<Outcome> {
  const load = await ObservedLoad.prepare(wanted);
  const closed = new Set<string>();
  const rewrite: Rewrite = (said) => {
    const [, jobId = ''] = /\/job\/(\w+)/.exec(said.url) ?? [];
    if (said.method === 'POST' && said.status === 200) closed.add(jobId);
    return isList(said) && closed.has(jobId) ? { body: change(said.body) } : undefined;
  };
  const outcome = await load.run({ url: await startRewriting(load.org.url, rewrite) });
  if (outcome === 'dead') throw new Error('The process died.');
  return outcome;
}

const counterOf = (list: string): number => Number(/numberRecordsProcessed(?:>|":)(\d+)/.exec(list)?.[1]);
const changes: Readonly<Record<string, (list: string) => string>> = {
  Failed: (list) => withElements(list, { state: 'Failed' }),
  NotProcessed: (list) => withElements(list, { state: 'NotProcessed', numberRecordsProcessed: 0 }),
  'being worked on': (list) => withElements(list, { state: 'InProgress' }),
  'having failed records': (list) => withElements(list, { numberRecordsFailed: 2 }),
  'having more records': (list) => withElements(list, { numberRecordsProcessed: counterOf(list) + 7 }),
};

describe('a batch that had ended, and is listed later', () => {
  test.each([
    ...Object.keys(changes).map((change) => [change, 'CSV'] as const),
    ...Object.keys(loads).map((load) => ['Failed', load] as const),
  ])('as %s: %s', async (change, name) => {
    const [wanted, rewrite] = [loads[name], changes[change]];
    if (wanted === undefined || rewrite === undefined) throw new Error('There is no such load.');
    const outcome = await loadAfterClose(wanted, rewrite);
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'batch-changed').length).toBeGreaterThan(0);
  });
});

describe('a query whose batch is listed as another one when its job is closed', () => {
  const prepare = ({ schema, store }: RunningOrg): void => {
    const contact = schema.object('Contact');
    if (contact !== undefined) store.insert(contact, new Map([['LastName', 'A']]));
  };
  test.each(['CSV', 'JSON', 'XML'])('%s: its rows are not taken', async (contentType) => {
    for (const state of ['Failed', 'NotProcessed']) {
      const jobs = `jobs:\n  people: {object: Contact, operation: query, query: SELECT Id FROM Contact, contentType: ${contentType}}\n`;
      const outcome = await loadAfterClose({ jobs, prepare }, (list) => withElements(list, { state }));
      expect(outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 0 } });
    }
  });
});
