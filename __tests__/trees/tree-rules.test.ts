import { describe, expect, test } from 'vitest';
import { planRun } from '../../src/modes/plan.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { attempt } from '../crash/in-process-run.ts';
import { planThenLoad } from '../plan-mode/in-process.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryHttp } from '../ports/memory-http.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { runAction } from '../runner/runner.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';

const record = (type: string, id: string, more: string): string =>
  `{"attributes": {"type": "${type}", "referenceId": "${id}"}, ${more}}`;

const files = {
  'data/plan.json': JSON.stringify([
    { sobject: 'Account', files: ['accounts.json'] },
    { sobject: 'Contact', files: ['contacts.json'] },
  ]),
  'data/accounts.json': `{"records": [
${record('Account', 'A1', `"Name": "North", "ParentId": "G-1", "Contacts": {"records": [${record('Contact', 'C1', '"LastName": "Doe", "boss code": "B-1"')}]}`)},
${record('Account', 'A2', '"Name": "South", "ParentId": "G-9"')},
${record('Account', 'A3', '"Name": "West", "ParentId": null')}]}`,
  'data/contacts.json': `{"records": [\n${record('Contact', 'C2', '"LastName": "Miller", "AccountId": "@A2", "boss code": "B-2"')}]}`,
  'groups.csv': 'Code,Name\nG-1,Group\n',
  'bosses.csv': 'Code,LastName,AccountId\nB-1,One,\nB-2,Two,A1\n',
};

/** The jobs below the tree load parents of its records. */
const jobs = (ofBosses = 'columns: {Code: ~, AccountId: ~}'): string => `version: 1
jobs:
  seed:
    treePlan: data/plan.json
    batch: {maxRecords: 1}
    values: {account: {Rating: Hot}, Contact: {Title: Boss}}
    references:
      Account: {ParentId: {job: groups, key: Code, missing: blank}}
      contact: {ReportsToId: {job: bosses, key: Code, columns: boss code}}
  groups: {object: Account, operation: insert, files: groups.csv, columns: {Code: ~}, needs: []}
  bosses: {object: Contact, operation: insert, files: bosses.csv, needs: [], ${ofBosses}}
`;

/** Bosses that refer to accounts of the tree whose contacts refer to bosses. */
const CIRCLE = 'columns: {Code: ~}, references: {AccountId: {job: seed, key: attributes.referenceId}}';

/** The values of all records of an object, with names in the place of Ids. */
function stored(org: RunningOrg, object: string, fields: readonly string[]): string[] {
  const schema = org.schema.object(object);
  const nameOf = (value: unknown): unknown => {
    const found = typeof value === 'string' ? org.store.get(value)?.values : undefined;
    return found?.get(object === 'Account' ? 'Name' : 'LastName') ?? found?.get('Name') ?? value ?? null;
  };
  return (schema === undefined ? [] : org.store.all(schema))
    .map(({ values }) => fields.map((field) => String(nameOf(values.get(field)))).join())
    .toSorted();
}

const ACCOUNTS = ['Group,null,null', 'North,Group,Hot', 'South,null,Hot', 'West,null,Hot'];
const CONTACTS = ['Doe,One,Boss', 'Miller,Two,Boss', 'One,null,null', 'Two,null,null'];

function expectStored(org: RunningOrg): void {
  expect(stored(org, 'Account', ['Name', 'ParentId', 'Rating'])).toEqual(ACCOUNTS);
  expect(stored(org, 'Contact', ['LastName', 'ReportsToId', 'Title'])).toEqual(CONTACTS);
}

/** Plans without an org to be asked. */
async function plan(manifest: string, chosen: readonly string[] = []) {
  const never = new AbortController().signal;
  const all = { ...files, 'bulk-load.yml': manifest };
  const { diagnostics, jobs } = await planRun(
    {
      ...{
        workspace: '/work',
        manifest: 'bulk-load.yml',
        jobs: chosen,
        variables: new Map<string, string>(),
      },
      ...{ maxFailedRecords: { records: 0 }, apiVersion: '66.0', scratchFolder: '/scratch' },
      ...{ resultsFolder: '/results', compareLimit: 200_000 },
    },
    {
      ...{ http: new MemoryHttp(() => 'silence'), clock: systemClock, log: new MemoryLog() },
      files: new MemoryFiles(
        Object.fromEntries(Object.entries(all).map(([name, text]) => [`/work/${name}`, text])),
      ),
      ...{ mask: () => undefined, random: () => 0.5 },
      cancellation: { cancelled: never, deadline: never, closing: never },
    },
  );
  return {
    jobs: jobs.map(({ id }) => id),
    reported: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(
        ({ hint, message, place }) =>
          `${place?.file ?? ''}:${place?.line ?? ''}:${place?.column ?? ''} ${message} ${hint ?? ''}`,
      ),
  };
}

describe('values and references of a tree', () => {
  test('are planned and loaded, after the jobs that the references name', async () => {
    const org = await testOrg();
    const { load, plan, writtenByPlan } = await planThenLoad(org, { ...files, 'bulk-load.yml': jobs() });
    expect([plan.verdict, plan.diagnostics, writtenByPlan]).toEqual(['success', [], 0]);
    expect([load.verdict, load.counts.succeeded]).toEqual(['success', 8]);
    expectStored(org);
  });

  test('are planned without an org', async () => {
    expect(await plan(jobs())).toEqual({
      jobs: expect.arrayContaining(['seed.Account', 'seed.Contact', 'groups', 'bosses']) as unknown,
      reported: [],
    });
  });

  test('wait for a second pass where the other job refers to the tree', async () => {
    const org = await testOrg();
    const { load } = await planThenLoad(org, { ...files, 'bulk-load.yml': jobs(CIRCLE) });
    expect(load.verdict).toBe('success');
    expectStored(org);
    expect(stored(org, 'Contact', ['LastName', 'AccountId'])).toContain('Two,North');
    const passes = load.jobs.flatMap(({ batches, id }) => batches.flatMap(({ pass }) => (pass ? [id] : [])));
    expect(new Set(passes)).toEqual(new Set(['seed.Contact']));
  });

  test.each([1, 3, 5, 7, 9])('survive the death of the run at batch %i', async (dieAtBatch) => {
    const { token, url, ...org } = await testOrg();
    const mortal = new MemoryFiles(
      Object.fromEntries(
        Object.entries({ ...files, 'bulk-load.yml': jobs(CIRCLE) }).map(([name, text]) => [
          `/w/${name}`,
          text,
        ]),
      ),
    );
    const run = { ...{ url, token }, files: mortal, random: () => 0.7 };
    const { outcome: first } = await attempt({ ...run, dieAtBatch });
    expect(first).toBe('dead');
    const { outcome } = await attempt({ ...run, resumeFrom: '/r' });
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 8 } });
    expectStored({ token, url, ...org });
  });

  test('go with references inside the tree, level by level and in circles', async () => {
    const org = await testOrg();
    const contact = (name: string, reportsTo: string): string =>
      record('Contact', name, `"LastName": "${name}", "ReportsToId": "@${reportsTo}", "AccountId": "G-1"`);
    const { load } = await planThenLoad(org, {
      'bulk-load.yml': `version: 1
jobs:
  seed:
    treePlan: plan.json
    values: {Contact: {Title: x}}
    references: {Contact: {AccountId: {job: groups, key: Code}}}
  groups: {object: Account, operation: insert, files: groups.csv, columns: {Code: ~}, needs: []}
`,
      'plan.json': '[{"sobject": "Contact", "files": ["contacts.json"]}]',
      'contacts.json': `{"records": [${contact('a', 'b')}, ${contact('b', 'a')}, ${contact('c', 'd')}, ${record('Contact', 'd', '"LastName": "d", "AccountId": "G-1"')}]}`,
      'groups.csv': files['groups.csv'],
    });
    expect([load.verdict, load.diagnostics]).toEqual(['success', []]);
    expect(stored(org, 'Contact', ['LastName', 'ReportsToId', 'AccountId', 'Title'])).toEqual([
      ...['a,b,Group,x', 'b,a,Group,x', 'c,d,Group,x', 'd,null,Group,x'],
    ]);
    const { batches } = load.jobs.find(({ id }) => id === 'seed.Contact') ?? { batches: [] };
    expect(batches.filter(({ pass }) => pass === 2).map(({ records }) => records)).toEqual([2]);
  });

  test('are rehearsed', async () => {
    const rehearsal = await runAction({
      workspaceFiles: { ...files, 'bulk-load.yml': jobs(CIRCLE) },
      with: { mode: 'rehearse' },
    });
    atEnd(() => rehearsal.remove());
    const { exitCode, outputs } = rehearsal.main;
    expect([exitCode, outputs['outcome'], outputs['records-succeeded']]).toEqual([...[0, 'success', '8']]);
  });

  test('may name a job with another tree, wherever it stands', async () => {
    const org = await testOrg();
    const manifest = `version: 1
jobs:
  people: {treePlan: people.json, references: {Contact: {AccountId: {job: places, key: attributes.referenceId}}}}
  places: {treePlan: places.json, needs: []}
`;
    const { load } = await planThenLoad(org, {
      'bulk-load.yml': manifest,
      'people.json': '[{"sobject": "Contact", "files": ["contacts.json"]}]',
      'places.json': '[{"sobject": "Account", "files": ["accounts.json"]}]',
      'contacts.json': `{"records": [${record('Contact', 'C', '"LastName": "Doe", "AccountId": "A1"')}]}`,
      'accounts.json': `{"records": [${record('Account', 'A1', '"Name": "North"')}]}`,
    });
    expect([load.verdict, load.diagnostics]).toEqual(['success', []]);
    expect(stored(org, 'Contact', ['LastName', 'AccountId'])).toEqual(['Doe,North']);
  });
});

describe('a reference of a tree in a circle with another job', () => {
  const leaves = `  seed:
    treePlan: plan.json
    needs: []
    references:
      Leaf__c:
        Side__c: {job: stems, key: Name}
        Stem__c: {job: stems, key: Name}
`;
  const stems = `  stems:
    object: Stem__c
    operation: insert
    files: stems.csv
    needs: []
    references: {Top__c: {job: seed, key: attributes.referenceId}}
`;
  const circle = async (ofStem: string, ofLeaf: string, ordered = [leaves, stems]) => {
    const named = (name: string, prefix: string, fields: Readonly<Record<string, string>>): ObjectSchema =>
      new ObjectSchema(name, prefix, [
        ...SYSTEM_FIELDS,
        ...Object.entries({ Name: 'string(80)', ...fields }).map(([field, notation]) =>
          fieldFromNotation(field, notation),
        ),
      ]);
    const schema = new Schema([
      ...standardObjects(),
      named('Stem__c', 'a01', { Top__c: `reference(Leaf__c) ${ofStem}` }),
      named('Leaf__c', 'a02', { Side__c: 'reference(Stem__c)', Stem__c: `reference(Stem__c) ${ofLeaf}` }),
    ]);
    const { load } = await planThenLoad(await testOrg({ schema }), {
      'bulk-load.yml': `version: 1\njobs:\n${ordered.join('')}`,
      'plan.json': '[{"sobject": "Leaf__c", "files": ["leaves.json"]}]',
      'leaves.json': `{"records": [${record('Leaf__c', 'L1', '"Name": "Leaf", "Side__c": "S", "Stem__c": "S"')}]}`,
      'stems.csv': 'Name,Top__c\nS,L1\n',
    });
    const reported = load.diagnostics.map(({ message }) => message);
    const passes = load.jobs.flatMap(({ batches, id }) => batches.map(({ pass = 1 }) => `${id} ${pass}`));
    return { verdict: load.verdict, reported, passes: passes.toSorted() };
  };

  test.each([
    ['', '', ['seed.Leaf__c 1', 'seed.Leaf__c 2', 'stems 1']],
    ['', 'required', ['seed.Leaf__c 1', 'stems 1', 'stems 2']],
    ['required', '', ['seed.Leaf__c 1', 'seed.Leaf__c 2', 'stems 1']],
  ])('goes by the fields: "%s" and "%s"', async (ofStem, ofLeaf, passes) => {
    expect(await circle(ofStem, ofLeaf)).toEqual({ verdict: 'success', reported: [], passes });
  });

  test.each([
    ['"Stem__c" of "seed" and "Top__c" of "stems"', [leaves, stems]],
    ['"Top__c" of "stems" and "Stem__c" of "seed"', [stems, leaves]],
  ])('is refused where none of the fields can wait: %s', async (fields, ordered) => {
    expect(await circle('required', 'required', ordered)).toEqual({
      verdict: 'invalid',
      reported: [
        `The jobs refer to each other in a circle, and none of its fields can be set later: ${fields}. Each is required, or cannot be changed by an update.`,
      ],
      passes: [],
    });
  });
});

const tree = (more: string): string => `version: 1
jobs:
  groups: {object: Account, operation: insert, files: groups.csv, columns: {Code: ~}}
  seed:
    treePlan: data/plan.json
    ${more}
`;

test('a job with a tree none of whose objects the field takes is no parent', async () => {
  const { load } = await planThenLoad(await testOrg(), {
    'bulk-load.yml': `version: 1
jobs:
  seed: {treePlan: plan.json}
  bosses:
    object: Contact
    operation: insert
    files: bosses.csv
    columns: {Code: ~}
    references: {AccountId: {job: seed, key: attributes.referenceId}}
`,
    'plan.json': '[{"sobject": "Contact", "files": ["contacts.json"]}]',
    'contacts.json': `{"records": [${record('Contact', 'A1', '"LastName": "Doe"')}]}`,
    'bosses.csv': files['bosses.csv'],
  });
  expect(load.diagnostics.map(({ message }) => message)).toEqual([
    'The field "AccountId" of Contact refers to Account, but the records of the job "seed.Contact" are Contact.',
  ]);
});

test.each([
  [
    'a misspelt object of values',
    'values: {Acount: {Rating: Hot}}',
    ['bulk-load.yml:6:14 The plan has no records of "Acount". Did you mean "Account"?'],
  ],
  [
    'another object of references',
    'references: {Case: {ParentId: {job: groups, key: Code}}}',
    ['bulk-load.yml:6:18 The plan has no records of "Case". It has those of Account and Contact.'],
  ],
  [
    'a constant for a field of the files',
    'values: {Contact: {lastname: Doe}}',
    [
      'bulk-load.yml:6:24 The field "lastname" is given twice: by column "LastName" and by the key "values". Take one of them out.',
    ],
  ],
  [
    'a constant for a lookup that the files fill',
    'values: {Contact: {Account.External_Id__c: x}}',
    [
      'bulk-load.yml:6:24 The field "Account.External_Id__c" is given twice: by the key "references" and by the key "values". Take one of them out.',
    ],
  ],
  [
    'a reference for a field with references to the plan',
    'references: {Contact: {accountid: {job: groups, key: Code}}}',
    [
      'bulk-load.yml:6:28 The records of "Contact" refer to others of the plan by "accountid", which is a reference to another job, too. Take it out of "references", or the reference ids out of the files.',
    ],
  ],
  [
    'a reference with keys in a column of its own beside one for the field',
    'references: {Account: {ParentId: {job: groups, key: Code, columns: Name}}}',
    [
      'bulk-load.yml:6:28 The field "ParentId" is given twice: by column "ParentId" and by the key "references". Take one of them out.',
    ],
  ],
  [
    'a reference without a column',
    'references: {Contact: {ReportsToId: {job: groups, key: Code}}}',
    [
      'bulk-load.yml:6:28 No column of data/contacts.json gives the field "ReportsToId", which is to be a reference. Its cells hold the key of the record that it refers to. Give the records the field, or name the column of the key: {job: …, key: …, columns: …}.',
    ],
  ],
])('%s is reported', async (_what, more, expected) => {
  const { reported } = await plan(tree(more));
  expect(reported.filter((one) => !one.includes('boss code'))).toEqual(expected);
});

test('parents that the input "jobs" leaves out are reported', async () => {
  expect((await plan(jobs(), ['seed', 'bosses'])).reported).toEqual([
    'bulk-load.yml:8:33 Job "seed" refers to records of "groups", which the input "jobs" leaves out. Add "groups" to the input "jobs".',
  ]);
});
