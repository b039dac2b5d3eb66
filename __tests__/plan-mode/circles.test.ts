import { describe, expect, test } from 'vitest';
import { journalHead } from '../../src/load/journal/journal-head.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { PlanPorts } from '../../src/plan/plan-request.ts';
import { makePlan, type Planning } from '../../src/plan/planning.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { planThenLoad } from './in-process.ts';

type Fields = Readonly<Record<string, string>>;

/** An org with objects that have these fields, and a name. */
async function orgWith(objects: Readonly<Record<string, Fields>>): Promise<RunningOrg> {
  const schema = new Schema([
    ...standardObjects(),
    ...Object.entries(objects).map(([name, fields], index) => {
      const all = { Name: 'string(80)', Code__c: 'string(20) unique externalId', ...fields };
      const read = Object.entries(all).map(([field, notation]) => fieldFromNotation(field, notation));
      return new ObjectSchema(name, `a0${index}`, [...SYSTEM_FIELDS, ...read]);
    }),
  ]);
  const org = await startOrg({ timing: { kind: 'reads', reads: 0 }, schema });
  atEnd(() => org.stop());
  return org;
}

/** A field of a record that refers to another one, once stored. */
function links(org: RunningOrg, object: string, field: string): string[] {
  const all = [...org.schema.objects].flatMap((one) => org.store.all(one));
  const names = new Map(all.map(({ id, values }) => [id, values.get('Name')]));
  const found = org.schema.object(object);
  return (found === undefined ? [] : org.store.all(found))
    .map(({ values }) => `${String(values.get('Name'))} → ${String(names.get(String(values.get(field))))}`)
    .sort();
}

function reported({ diagnostics }: Outcome): string[] {
  return diagnostics.map(({ message, severity }) => `${severity}: ${message}`);
}

/** Objects `A__c`, `B__c` …, each with a job that refers to the next one, the last to the first, by `To__c`. */
function circle(ids: readonly string[], keys = ''): Record<string, string> {
  const next = (id: string): string => ids[(ids.indexOf(id) + 1) % ids.length] ?? '';
  const job = (id: string): string =>
    `  ${id}: {object: ${id.toUpperCase()}__c, operation: insert, files: ${id}.csv${keys}, references: {To__c: {job: ${next(id)}, key: Name}}}\n`;
  return {
    'bulk-load.yml': `version: 1\njobs:\n${ids.toSorted().map(job).join('')}`,
    ...Object.fromEntries(
      ids.map((id) => [
        `${id}.csv`,
        `Name,To__c\n${[1, 2, 3].map((n) => `${id}${n},${next(id)}${4 - n}\n`).join('')}`,
      ]),
    ),
  };
}

const LOOKUP = (to: string, rights = ''): Fields => ({ To__c: `reference(${to}) ${rights}` });

describe.each([
  ['required and created only', 'required cascade createOnly'],
  ['required', 'required'],
  ['created only', 'createOnly'],
])('of a circle whose fields are %s but for one, that one is put off', (_, rights) => {
  const all = ['a', 'b', 'c'];
  test.each([2, 3].flatMap((size) => all.slice(0, size).map((late) => [size, late] as const)))(
    'of %i jobs, the one of %s',
    async (size, late) => {
      const ids = all.slice(0, size);
      const org = await orgWith(
        Object.fromEntries(
          ids.map((id, index) => [
            `${id.toUpperCase()}__c`,
            LOOKUP(`${(ids[(index + 1) % size] ?? '').toUpperCase()}__c`, id === late ? '' : rights),
          ]),
        ),
      );
      const { plan, load } = await planThenLoad(org, circle(ids));
      expect(reported(plan)).toEqual([]);
      expect(reported(load)).toEqual([]);
      expect(load).toMatchObject({ verdict: 'success', counts: { succeeded: 3 * size } });
      for (const [index, id] of ids.entries()) {
        const next = ids[(index + 1) % size] ?? '';
        expect(links(org, `${id.toUpperCase()}__c`, 'To__c')).toEqual(
          [1, 2, 3].map((n) => `${id}${n} → ${next}${4 - n}`),
        );
      }
    },
  );
});

describe('what cannot be loaded is refused before anything is sent', () => {
  async function refusal(org: RunningOrg, files: Record<string, string>): Promise<string[]> {
    const { plan, load, writtenByPlan } = await planThenLoad(org, files);
    expect([plan.verdict, load.verdict, writtenByPlan]).toEqual(['invalid', 'invalid', 0]);
    expect(org.ledger.report().jobs).toEqual([]);
    expect(reported(load)).toEqual(reported(plan));
    return reported(load);
  }

  test('a circle of which no field can wait, with the names of its fields', async () => {
    const org = await orgWith({ A__c: LOOKUP('B__c', 'createOnly'), B__c: LOOKUP('A__c', 'required') });
    const [sentence, ...others] = await refusal(org, circle(['a', 'b']));
    expect(others).toEqual([]);
    expect(sentence).toMatch(
      /^error: The jobs refer to each other in a circle, .*: "To__c" of "\w" and "To__c" of "\w"\./,
    );
  });

  describe.each(['createOnly', 'required', 'required cascade createOnly'])('that is %s', (rights) => {
    test.each([
      [
        ['a1,a3', 'a2,a1', 'a3,a2', 'a4,a3'],
        'Records refer to each other in a circle by "To__c", which is required, or cannot be changed by an update: a.csv:2, a.csv:4 and a.csv:3.',
      ],
      [
        ['a1,a2', 'a2,a2'],
        'The record at a.csv:3 refers to itself by "To__c", which is required, or cannot be changed by an update.',
      ],
      [
        Array.from({ length: 8 }, (_, n) => `a${n},a${(n + 1) % 8}`),
        'Records refer to each other in a circle by "To__c", which is required, or cannot be changed by an update: a.csv:2, a.csv:3, a.csv:4, a.csv:5, a.csv:6 and 3 records more.',
      ],
    ])('records of one job in a circle, with their places', async (rows, sentence) => {
      const org = await orgWith({ A__c: LOOKUP('A__c', rights) });
      const files = { ...circle(['a']), 'a.csv': `Name,To__c\n${rows.join('\n')}\n` };
      expect(await refusal(org, files)).toEqual([`error: ${sentence}`]);
    });
  });

  test('a job that another one needs, and that refers to it', async () => {
    const org = await orgWith({ A__c: LOOKUP('B__c', 'createOnly'), B__c: LOOKUP('A__c') });
    const files = circle(['a', 'b']);
    const manifest = (files['bulk-load.yml'] ?? '').replace('files: b.csv', 'files: b.csv, needs: a');
    expect(await refusal(org, { ...files, 'bulk-load.yml': manifest })).toEqual([
      'error: The field "To__c" of the job "a" is required, or cannot be changed by an update, but "b", to which it refers, needs "a".',
    ]);
  });
});

test('a lookup that only a new record can have is set along a tree, parents first', async () => {
  const org = await orgWith({ A__c: LOOKUP('A__c', 'createOnly') });
  const rows = ['a5,a2', 'a4,a3', 'a3,a1', 'a2,a1', 'a1,'];
  const { load, plan } = await planThenLoad(org, {
    ...circle(['a']),
    'a.csv': `Name,To__c\n${rows.join('\n')}\n`,
  });
  expect([reported(plan), reported(load)]).toEqual([[], []]);
  expect(load).toMatchObject({ verdict: 'success', counts: { succeeded: 5 } });
  expect(load.jobs[0]?.batches.map(({ pass, records }) => [pass, records])).toEqual([
    [undefined, 1],
    [undefined, 2],
    [undefined, 2],
  ]);
  expect(links(org, 'A__c', 'To__c')).toEqual(['a1 → undefined', 'a2 → a1', 'a3 → a1', 'a4 → a3', 'a5 → a2']);
});

test('of two lookups of one job, the one that can wait is set later where both make a circle', async () => {
  const org = await orgWith({
    A__c: { To__c: 'reference(A__c) createOnly', Also__c: 'reference(A__c)' },
  });
  const { load, plan } = await planThenLoad(org, {
    'bulk-load.yml':
      'version: 1\njobs:\n  a: {object: A__c, operation: insert, files: a.csv, references: {To__c: {job: a, key: Name}, Also__c: {job: a, key: Name}}}\n',
    'a.csv': 'Name,To__c,Also__c\na3,a2,\na2,a1,a3\na1,,a2\na4,,\n',
  });
  expect([reported(plan), reported(load)]).toEqual([[], []]);
  expect(load).toMatchObject({ verdict: 'success', counts: { succeeded: 4 } });
  expect(links(org, 'A__c', 'To__c')).toEqual(['a1 → undefined', 'a2 → a1', 'a3 → a2', 'a4 → undefined']);
  expect(links(org, 'A__c', 'Also__c')).toEqual(['a1 → a2', 'a2 → a3', 'a3 → undefined', 'a4 → undefined']);
});

test.each([
  ['update', 'required', true],
  ['update', 'createOnly', false],
  ['insert', 'required', false],
  ['upsert', 'required', false],
  ['insert', '', true],
])('a field of an %s that is "%s" can wait: %s', async (operation, rights, can) => {
  const org = await orgWith({ A__c: LOOKUP('A__c', rights) });
  const { plan } = await planThenLoad(org, {
    'bulk-load.yml': `version: 1\njobs:\n  a: {object: A__c, operation: ${operation}, files: a.csv, references: {To__c: {job: a, key: Code__c}}${operation === 'upsert' ? ', externalIdFieldName: Code__c' : ''}}\n`,
    'a.csv': operation === 'update' ? 'Id,Code__c,To__c\na00000000000001AAA,1,1\n' : 'Code__c,To__c\n1,1\n',
  });
  expect(reported(plan).some((text) => text.includes('refers to itself by "To__c"'))).toBe(!can);
});

describe('where the org does not say', () => {
  const files = circle(['a', 'b']);
  const planWith = async (manifest: string, mayWait?: PlanPorts['mayWait']): Promise<Planning> =>
    makePlan(
      {
        ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
        ...{ maxFailedRecords: { records: 0 }, scratchFolder: '/s' },
      },
      {
        files: new MemoryFiles({
          '/w/bulk-load.yml': manifest,
          '/w/a.csv': files['a.csv'] ?? '',
          '/w/b.csv': files['b.csv'] ?? '',
        }),
        ...{ signal: new AbortController().signal, instant: 0, ...(mayWait && { mayWait }) },
      },
    );
  const [version = '', head = '', a = '', b = ''] = (files['bulk-load.yml'] ?? '').split('\n');

  test.each([
    ['as it is asked in vain', async () => Promise.resolve(undefined)],
    ['as there is none to be asked', undefined],
  ])('%s, a warning names the job that would have to stand first', async (_, mayWait) => {
    for (const [jobs, late, first] of [
      [[a, b], 'a', 'b'],
      [[b, a], 'b', 'a'],
    ] as const) {
      const { diagnostics, sound } = await planWith([version, head, ...jobs, ''].join('\n'), mayWait);
      expect(diagnostics).toMatchObject([
        {
          severity: 'warning',
          message: `"${late}" and "${first}" refer to each other, so "To__c" of "${late}" is set when the records of both are there. The org did not say whether the field can wait.`,
          hint: `Where it is required, or cannot be changed by an update, let "${first}" stand above "${late}".`,
        },
      ]);
      const deferred = sound.filter(({ job }) => job.references.some((one) => one.deferred));
      expect(deferred.map(({ job }) => job.id)).toEqual([late]);
    }
  });

  test('a run is not resumed with another field put off than before', async () => {
    const manifest = files['bulk-load.yml'] ?? '';
    const cuts = async (mayWait: PlanPorts['mayWait']): Promise<string[]> => {
      const { plan } = await planWith(manifest, mayWait);
      const head = journalHead({
        ...{
          plan: plan ?? { jobs: [] },
          manifest: { name: 'bulk-load.yml', sha256: '' },
          apiVersion: '66.0',
        },
        ...{ instanceUrl: new URL('https://example.my.salesforce.com'), org: undefined },
        startedAt: new Date(0),
      });
      return head.planned.map(({ cut, job }) => `${job} ${cut}`).sort();
    };
    const [unknown, reported] = await Promise.all([
      cuts(undefined),
      cuts(async (object) => Promise.resolve(object === 'B__c')),
    ]);
    expect(unknown).toHaveLength(2);
    for (const cut of unknown) expect(reported).not.toContain(cut);
    expect(await cuts(undefined)).toEqual(unknown);
  });

  test('nothing is said of an update, whose records have what is required', async () => {
    const update = a.replace('insert', 'update').replace('To__c: {', 'Id: {job: b, key: Name}, To__c: {');
    const { diagnostics } = await planWith([version, head, update, b, ''].join('\n'));
    expect(diagnostics.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});

describe('in a tree plan', () => {
  const files = (first: string, second: string): Record<string, string> => ({
    'bulk-load.yml': 'version: 1\njobs:\n  t: {treePlan: plan.json}\n',
    'plan.json': JSON.stringify([first, second].map((sobject) => ({ sobject, files: [`${sobject}.json`] }))),
    ...Object.fromEntries(
      [
        [first, second],
        [second, first],
      ].map(([one = '', other = '']) => [
        `${one}.json`,
        JSON.stringify({
          records: [1, 2].map((n) => ({
            attributes: { type: one, referenceId: `${one}${n}` },
            ...{ Name: `${one}${n}`, To__c: `@${other}${3 - n}` },
          })),
        }),
      ]),
    ),
  });

  test.each([
    ['A__c', 'B__c'],
    ['B__c', 'A__c'],
  ])('with %s first, the field that can wait is put off', async (first, second) => {
    const org = await orgWith({ A__c: LOOKUP('B__c', 'required createOnly'), B__c: LOOKUP('A__c') });
    const { load, plan } = await planThenLoad(org, files(first, second));
    expect(reported(plan)).toEqual([]);
    expect(load).toMatchObject({ verdict: 'success', counts: { succeeded: 4 } });
    expect(links(org, 'A__c', 'To__c')).toEqual(['A__c1 → B__c2', 'A__c2 → B__c1']);
    expect(links(org, 'B__c', 'To__c')).toEqual(['B__c1 → A__c2', 'B__c2 → A__c1']);
  });

  test('a circle of which no field can wait is refused', async () => {
    const org = await orgWith({ A__c: LOOKUP('B__c', 'createOnly'), B__c: LOOKUP('A__c', 'createOnly') });
    const { load, plan } = await planThenLoad(org, files('A__c', 'B__c'));
    expect(reported(load)).toEqual([expect.stringContaining('none of its fields can be set later')]);
    expect(reported(plan)).toEqual(reported(load));
    expect(org.ledger.report().jobs).toEqual([]);
  });
});
