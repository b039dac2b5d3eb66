import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { MemoryHttp } from '../ports/memory-http.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { gadgetOrg } from './gadget-org.ts';
import { loadOver, planThenLoad } from './in-process.ts';
import { mistakes } from './mistakes.ts';

const manifest = (jobs: string): string => `version: 1\njobs:\n${jobs}`;

function reported({ diagnostics }: Outcome): string[] {
  return diagnostics.map(({ message, place, severity }) => {
    const { file = '', line } = place ?? {};
    return `${severity} ${[file, line].filter((part) => part !== undefined).join(':')}: ${message}`;
  });
}

function stored(org: RunningOrg, object: string): number {
  const schema = org.schema.object(object);
  return schema === undefined ? 0 : org.store.all(schema).length;
}

function writes(org: RunningOrg): string[] {
  return org.ledger.report().log.flatMap(({ method, target }) => (method === 'GET' ? [] : [target]));
}

/** What a plan says of objects, fields and rights, and not of the values of records. */
const definitions = mistakes.filter(
  ([, , , sentence]) => sentence.startsWith('error') && !/would fail with/.test(sentence),
);

test('there are mistakes of every kind among the definitions', () => {
  expect(definitions.length).toBeGreaterThan(12);
});

test.each(definitions)('a load refuses %s, with nothing sent', async (_what, job, csv) => {
  const org = await gadgetOrg();
  const files = { 'bulk-load.yml': manifest(`  j: {${job.replace('^', '')}, files: a.csv}\n`), 'a.csv': csv };
  const { load, plan } = await planThenLoad(org, files);
  expect(load.verdict).toBe('invalid');
  const errors = (outcome: Outcome): string[] => reported(outcome).filter((text) => text.startsWith('error'));
  expect(errors(load)).toEqual(errors(plan));
  expect(writes(org)).toEqual([]);
});

describe('the descriptions that a load reads', () => {
  const files = {
    'bulk-load.yml': manifest(`  accounts: {object: account, operation: insert, files: a.csv}
  again: {object: Account, operation: insert, files: a.csv}
  gadgets: {object: Gadget__c, operation: insert, files: g.csv}
  found: {object: Contact, operation: query, query: SELECT Id FROM Contact}
`),
    'a.csv': 'Name,External_Id__c\nA,\n',
    'g.csv': 'Name,Account__r.External_Id__c,Contact:Who__r.External_Id__c\nG,,\n',
  };
  const describes = (org: RunningOrg): string[] =>
    org.ledger.report().log.flatMap(({ target }) => (target.includes('/sobjects') ? [target] : []));

  test('are one for each object that is written to, named as a parent or queried', async () => {
    const org = await gadgetOrg();
    const before = await planThenLoad(org, files);
    expect(before.load.verdict).toBe('success');
    const names = describes(org).map((target) =>
      /sobjects\/(\w+)\/describe/.exec(target)?.[1]?.toLowerCase(),
    );
    const each = ['account', 'contact', 'gadget__c'];
    // The plan has asked before, and for the list of all objects as well.
    expect(names.slice(-3).sort()).toEqual(each);
    expect(names).toHaveLength(7);
  });

  // 404 without the service's own code: the page of a gateway that lets the Bulk API through alone.
  test.each([403, 404])(
    'are no condition: what is answered with a page (%i) is a warning',
    async (status) => {
      const org = await gadgetOrg();
      org.faults.replace([{ route: 'rest', nth: 10, times: 1000, fault: { kind: 'status', status } }]);
      const { load } = await planThenLoad(org, files);
      expect(load.verdict).toBe('success');
      expect(reported(load)).toEqual([
        expect.stringMatching(
          /^warning : The fields of "?account"?.* were not checked before the load, since the org did not describe them\. Could not /,
        ),
        // Nor does the org list its jobs then.
        expect.stringMatching(/^warning : The org's jobs could not be listed when the load was done, /),
      ]);
    },
  );
});

describe('jobs of which one has mistakes in its file', () => {
  const files = {
    'bulk-load.yml': manifest(`  sound:
    object: Gadget__c
    operation: upsert
    externalIdFieldName: Key__c
    files: a.csv
  torn: {object: Gadgit__c, operation: insert, files: b.csv}
`),
    'a.csv': 'Key__c,Name,Serial__c\nK,A,1\n',
    'b.csv': 'Name\n"A\n',
  };
  const torn = expect.stringMatching(/^error b\.csv:2: /) as unknown;

  test('are held against the org as well, of whose doubts nothing is said yet', async () => {
    const { load } = await planThenLoad(await gadgetOrg(), files);
    expect(reported(load)).toEqual([
      torn,
      'error bulk-load.yml:8: There is no object "Gadgit__c" in the org, or the user may not see it.',
    ]);
  });

  test('are reported after 20 seconds when the org does not answer', async () => {
    const waits: number[] = [];
    const clock: Clock = {
      ...systemClock,
      every: (milliseconds, act) => {
        waits.push(milliseconds);
        return systemClock.every(1, act);
      },
    };
    const load = await loadOver(new MemoryHttp(() => 'silence'), clock, await gadgetOrg(), files);
    expect(load.verdict).toBe('invalid');
    expect(reported(load)).toEqual([torn]);
    expect(waits).toContain(20_000);
  });
});

const formats: Readonly<Record<string, (ids: readonly (string | null)[]) => string>> = {
  csv: (ids) => `Name,Id\n${ids.map((id, index) => `G${index},${id ?? ''}\n`).join('')}`,
  json: (ids) => JSON.stringify(ids.map((Id, index) => ({ Name: `G${index}`, Id }))),
  ndjson: (ids) => ids.map((Id, index) => JSON.stringify({ Name: `G${index}`, Id })).join('\n'),
  xml: (ids) =>
    `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${ids
      .map((id, index) => `<sObject><Name>G${index}</Name><Id>${id ?? ''}</Id></sObject>`)
      .join('')}</sObjects>`,
};

describe.each(Object.entries(formats))('Ids in a .%s file', (ending, write) => {
  const jobs = {
    insert: 'operation: insert',
    upsert: 'operation: upsert, externalIdFieldName: Key__c, values: {Key__c: K}',
  };

  test.each(Object.entries(jobs))(
    'that stand where an %s has no use for them are refused',
    async (_, job) => {
      const org = await gadgetOrg();
      const { load, plan } = await planThenLoad(org, {
        'bulk-load.yml': manifest(`  j: {object: Gadget__c, ${job}, files: a.${ending}}\n`),
        [`a.${ending}`]: write([null, 'a0G000000000001AAA', 'a0G000000000002AAA']),
      });
      for (const outcome of [plan, load]) {
        expect(outcome.verdict).toBe('invalid');
        expect(reported(outcome)).toEqual([
          expect.stringContaining('The column "Id" gives 2 records an Id, but the operation '),
        ]);
      }
      expect(writes(org)).toEqual([]);
    },
  );

  test.each(Object.entries(jobs))('are left out of an %s where no record has one', async (_, job) => {
    const org = await gadgetOrg();
    const { load, plan } = await planThenLoad(org, {
      'bulk-load.yml': manifest(`  j: {object: Gadget__c, ${job}, files: a.${ending}}\n`),
      [`a.${ending}`]: write([null]),
    });
    expect(reported(plan)).toEqual([]);
    expect({ verdict: load.verdict, reported: reported(load) }).toEqual({ verdict: 'success', reported: [] });
    expect(stored(org, 'Gadget__c')).toBe(1);
  });

  test('for a field that can be read alone are refused, or a warning where it is blank', async () => {
    const of = async (
      values: readonly (string | null)[],
    ): Promise<Awaited<ReturnType<typeof planThenLoad>>> =>
      planThenLoad(await gadgetOrg(), {
        'bulk-load.yml': manifest(`  j: {object: Gadget__c, operation: insert, files: a.${ending}}\n`),
        [`a.${ending}`]: write(values).replaceAll(/\bId\b/g, 'Total__c'),
      });
    const filled = await of([null, '1']);
    expect([filled.plan.verdict, filled.load.verdict]).toEqual(['invalid', 'invalid']);
    const blank = await of([null, null]);
    expect([blank.plan.verdict, blank.load.verdict]).toEqual(['success', 'success']);
    for (const outcome of [blank.plan, blank.load]) {
      expect(reported(outcome)).toEqual([
        expect.stringMatching(/^warning a.*No record has a value in "Total__c", so it is not sent\.$/),
      ]);
    }
  });
});

test('an insert of what a query finds must drop its Ids', async () => {
  const of = (columns: string): string =>
    manifest(`  found: {object: Gadget__c, operation: query, query: 'SELECT Id, Name FROM Gadget__c'}
  copies: {object: Gadget__c, operation: insert, rowsFrom: found${columns}}
`);
  const refused = await planThenLoad(await gadgetOrg(), { 'bulk-load.yml': of('') });
  expect(reported(refused.load)).toEqual([
    'error bulk-load.yml:4: The rows that the query finds have an Id, but the operation insert makes new records.',
  ]);
  const taken = await planThenLoad(await gadgetOrg(), { 'bulk-load.yml': of(', columns: {Id: ~}') });
  expect(taken.load.verdict).toBe('success');
});

test.each([
  ['Attachment', 'Name,ParentId,Body\nA,001000000000001AAA,x\n', 15],
  ['ContentVersion', 'Title,VersionData\nA,x\n', 7],
])('the content of a file of %s is not sent outside an archive', async (object, csv, column) => {
  const { load, plan } = await planThenLoad(await gadgetOrg(), {
    'bulk-load.yml': manifest(`  j: {object: ${object}, operation: insert, files: a.csv}\n`),
    'a.csv': csv,
  });
  const sentence: unknown = expect.stringContaining(
    'takes the content of a file, which is sent in archives alone.',
  );
  for (const outcome of [plan, load]) {
    expect(outcome.verdict).toBe('invalid');
    expect(reported(outcome)).toEqual([sentence]);
    expect(outcome.diagnostics[0]?.place).toMatchObject({ line: 1, column });
  }
});

test('a reference may fill the Id of an update, and a text that can hold an Id', async () => {
  const org = await gadgetOrg();
  const files = {
    'bulk-load.yml': manifest(`  gadgets: {object: Gadget__c, operation: insert, files: a.csv}
  notes:
    object: Gadget__c
    operation: insert
    files: b.csv
    references: {Note__c: {job: gadgets, key: Key__c}}
  sizes:
    object: Gadget__c
    operation: update
    files: c.csv
    references: {Id: {job: gadgets, key: Key__c, columns: Key__c}}
`),
    'a.csv': 'Name,Key__c\nA,K1\n',
    'b.csv': 'Name,Note__c\nB,K1\n',
    'c.csv': 'Key__c,Size__c\nK1,7\n',
  };
  const { load, plan } = await planThenLoad(org, files);
  expect([reported(plan), reported(load), plan.verdict, load.verdict]).toEqual([
    [],
    [],
    'success',
    'success',
  ]);
  const short = {
    ...files,
    'bulk-load.yml': files['bulk-load.yml'].replace('Note__c:', 'Code__c:'),
    'b.csv': 'Name,Code__c\nB,K1\n',
  };
  const refused = await planThenLoad(await gadgetOrg(), short);
  expect([refused.plan.verdict, refused.load.verdict]).toEqual(['invalid', 'invalid']);
});

test('constants that are relative dates are dates to a plan', async () => {
  const { load, plan } = await planThenLoad(await gadgetOrg(), {
    'bulk-load.yml': manifest(
      '  j: {object: Gadget__c, operation: insert, files: a.csv, relativeDates: [Built__c], values: {Built__c: today+1w}}\n',
    ),
    'a.csv': 'Name\nA\n',
  });
  expect([reported(plan), plan.verdict, load.verdict]).toEqual([[], 'success', 'success']);
});

describe('mistakes in files and in what the org has are reported in one round', () => {
  const errors = (outcome: Outcome): string[] => reported(outcome).filter((text) => text.startsWith('error'));
  const job = (file: string): string =>
    manifest(`  j: {object: Gadget__c, operation: insert, files: ${file}}\n`);
  const noField = 'There is no field "Siz__c" on Gadget__c, or the user may not see it.';

  test.each<[name: string, text: string, expected: string[]]>([
    [
      'a.csv',
      'Name,Siz__c\nA\nB,1\n',
      [
        'error a.csv:1: There is no field "Siz__c" on Gadget__c, or the user may not see it.',
        'error a.csv:2: The record that starts here has 1 cell; the header row has 2.',
      ],
    ],
    [
      'a.json',
      '[{"Name":"A","Siz__c":1},\n{"Name":"B","Name":"C"}]',
      [`error a.json:1: ${noField}`, 'error a.json:2: The record gives "Name" twice.'],
    ],
    [
      'a.ndjson',
      '{"Name":"A","Siz__c":1}\n{"Name":"B","Name":"C"}\n',
      [`error a.ndjson:1: ${noField}`, 'error a.ndjson:2: The record gives "Name" twice.'],
    ],
    [
      'a.csv',
      'Siz__c,Note__c\n1\n',
      [
        'error a.csv:1: The field "Name" of Gadget__c is required, and no column gives it a value.',
        `error a.csv:1: ${noField}`,
        'error a.csv:2: The record that starts here has 1 cell; the header row has 2.',
      ],
    ],
  ])('of one job with %s: %j', async (name, text, expected) => {
    const org = await gadgetOrg();
    const { load, plan } = await planThenLoad(org, { 'bulk-load.yml': job(name), [name]: text });
    expect(load.verdict).toBe('invalid');
    expect(errors(load).sort()).toEqual(expected);
    expect(errors(plan).sort()).toEqual(expected);
    expect(writes(org)).toEqual([]);
  });

  test('of two jobs', async () => {
    const org = await gadgetOrg();
    const { load } = await planThenLoad(org, {
      'bulk-load.yml': manifest(`  one: {object: Gadget__c, operation: insert, files: a.csv}
  two: {object: Gadgt__c, operation: insert, files: b.csv}
`),
      'a.csv': 'Name\n"A\n',
      'b.csv': 'Name\nB\n',
    });
    expect(errors(load)).toEqual([
      'error a.csv:2: A quote is opened here and never closed.',
      'error bulk-load.yml:4: There is no object "Gadgt__c" in the org, or the user may not see it.',
    ]);
  });

  test('a mistake of the columns is reported once', async () => {
    const org = await gadgetOrg();
    const { load } = await planThenLoad(org, {
      'bulk-load.yml': manifest(
        '  j: {object: Gadget__c, operation: insert, files: a.csv, columns: {Sice: Size__c}}\n',
      ),
      'a.csv': 'Name,Siz__c\nA,1\n',
    });
    expect(errors(load)).toHaveLength(1);
  });

  test('and without an org those of the files are reported', async () => {
    const org = await gadgetOrg({
      faults: [{ route: 'rest', times: 1_000, fault: { kind: 'status', status: 404 } }],
    });
    const { load } = await planThenLoad(org, { 'bulk-load.yml': job('a.csv'), 'a.csv': 'Name,Siz__c\nA\n' });
    expect(errors(load)).toEqual([
      'error a.csv:2: The record that starts here has 1 cell; the header row has 2.',
    ]);
  });
});

describe('columns that are not sent, without which a record cannot be sent', () => {
  const BLANK =
    'The only cell that would be sent of this record is blank; the Bulk API takes it for a blank line and skips it.';
  const unsent = (job: string, column: string): string =>
    `error bulk-load.yml: The job "${job}" does not send "${column}": no field of the org takes what stands there. Without that, its records have mistakes, which are listed.`;

  test.each([
    ['blank and read-only', '', 'Name,Total__c\nA,\n,\n', 'Total__c'],
    [
      'keys of another job',
      '  parts: {object: Gadget__c, operation: insert, files: b.csv, references: {Parent__c: {job: j, key: Code}}}\n',
      'Code,Name\n1,A\n2,\n',
      'Code',
    ],
  ])('%s: a plan reports what a load is refused for', async (_, more, csv, column) => {
    const org = await gadgetOrg();
    const { load, plan } = await planThenLoad(org, {
      'bulk-load.yml': manifest(
        `  j: {object: Gadget__c, operation: insert, files: a.csv, maxFailedRecords: 9}\n${more}`,
      ),
      'a.csv': csv,
      'b.csv': 'Name,Parent__c\nB,1\n',
    });
    for (const outcome of [plan, load]) {
      expect(outcome.verdict).toBe('invalid');
      expect(reported(outcome).filter((text) => text.startsWith('error'))).toEqual([
        `error a.csv:3: ${BLANK}`,
        expect.stringContaining(unsent('j', column).slice(21)),
      ]);
    }
    expect(writes(org)).toEqual([]);
  });
});
