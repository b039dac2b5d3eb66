import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { ENDINGS as FLAT_ENDINGS, jsonArray, written, type Value } from '../kinds/written-records.ts';
import { planThenLoad } from './in-process.ts';

const ENDINGS = [...FLAT_ENDINGS, 'tree'] as const;
type Ending = (typeof ENDINGS)[number];

/** What is loaded, before it is written. */
interface Draft {
  readonly ending: Ending;
  operation: 'insert' | 'upsert';
  records: Record<string, Value>[];
  columns: string[];
  /** Keys of the job beside object, operation and files. */
  more: string[];
  /** Further jobs and files. */
  jobs: string[];
  files: Record<string, string>;
  /** What becomes of the file's text at last. */
  text: (text: string) => string;
  /** The files of the job; default: the one with the records. */
  plan?: string;
}

/** What people really have, and what is to become of it: in a plan and in a load alike. */
interface Kind {
  readonly name: string;
  readonly endings: readonly Ending[];
  readonly verdict: 'held' | 'refused';
  readonly apply: (draft: Draft, pick: number) => void;
}

const FLAT: readonly Ending[] = ['csv', 'json', 'ndjson', 'xml'];
const JSON_ALONE: readonly Ending[] = ['json', 'ndjson'];
const AN_ID = '001000000000001AAA';

function put(draft: Draft, column: string, value: (index: number) => Value | undefined): void {
  if (!draft.columns.includes(column)) draft.columns.push(column);
  draft.records.forEach((record, index) => {
    const given = value(index);
    if (given === undefined) Reflect.deleteProperty(record, column);
    else record[column] = given;
  });
}

/** The value for one of the records, and something else for the others. */
const one =
  (pick: number, value: Value, others?: Value) =>
  (index: number): Value | undefined =>
    index === pick ? value : others;

const KINDS: readonly Kind[] = [
  {
    name: 'a content of a file outside of archives',
    ...{ endings: ENDINGS, verdict: 'refused' },
    apply: (draft, pick) => {
      put(draft, 'File__c', one(pick, 'aGk='));
    },
  },
  {
    name: 'an insert, or an upsert by another key, with an Id',
    ...{ endings: ENDINGS, verdict: 'refused' },
    apply: (draft, pick) => {
      put(draft, 'Id', one(pick, AN_ID));
    },
  },
  {
    name: 'a column of Ids without any',
    ...{ endings: ENDINGS, verdict: 'held' },
    apply: (draft, pick) => {
      put(draft, 'Id', one(pick, draft.ending === 'csv' ? '' : null));
    },
  },
  {
    name: 'the line of spreadsheets with the delimiter that is used',
    ...{ endings: ['csv'], verdict: 'held' },
    apply: (draft) => {
      const { text } = draft;
      draft.text = (plain) => `sep=,\n${text(plain)}`;
    },
  },
  {
    name: 'the line of spreadsheets with another delimiter',
    ...{ endings: ['csv'], verdict: 'refused' },
    apply: (draft) => {
      const { text } = draft;
      draft.text = (plain) => `sep=;\n${text(plain)}`;
    },
  },
  {
    name: 'a record without any value',
    ...{ endings: ENDINGS, verdict: 'held' },
    apply: (draft) => {
      if (draft.operation === 'insert') draft.records.push({});
    },
  },
  {
    name: 'a lookup that a record fills twice',
    ...{ endings: ENDINGS, verdict: 'refused' },
    apply: (draft, pick) => {
      put(draft, 'Account__c', one(pick, AN_ID));
      put(draft, 'Account__r.External_Id__c', () => 'A-1');
    },
  },
  {
    name: 'a lookup that records fill in either way',
    ...{ endings: FLAT, verdict: 'held' },
    apply: (draft) => {
      put(draft, 'Account__c', () => (draft.ending === 'csv' ? '' : undefined));
      put(draft, 'Account__r.External_Id__c', () => 'A-1');
    },
  },
  {
    name: 'a field of a parent called by the lookup',
    ...{ endings: FLAT, verdict: 'refused' },
    apply: (draft, pick) => {
      put(draft, 'Account__c.External_Id__c', one(pick, 'A-1'));
    },
  },
  {
    name: 'read-only fields without values',
    ...{ endings: ENDINGS, verdict: 'held' },
    apply: (draft) => {
      put(draft, 'Total__c', () => (draft.ending === 'csv' || draft.ending === 'xml' ? '' : null));
    },
  },
  {
    name: 'a read-only field with a value',
    ...{ endings: ENDINGS, verdict: 'refused' },
    apply: (draft, pick) => {
      put(draft, 'Total__c', one(pick, { digits: '5' }));
    },
  },
  {
    name: 'an unknown field of one record',
    ...{ endings: ENDINGS, verdict: 'refused' },
    apply: (draft, pick) => {
      put(draft, 'Txt__c', one(pick, 'x'));
    },
  },
  {
    name: 'null in the place of a parent',
    ...{ endings: [...JSON_ALONE, 'tree'], verdict: 'held' },
    apply: (draft, pick) => {
      put(draft, 'Parent__r', one(pick, null));
    },
  },
  {
    name: 'null in the place of children',
    ...{ endings: [...JSON_ALONE, 'tree'], verdict: 'held' },
    apply: (draft, pick) => {
      put(draft, 'Things__r', one(pick, null));
    },
  },
  {
    name: 'a list of children in a file of records',
    ...{ endings: JSON_ALONE, verdict: 'refused' },
    apply: (draft, pick) => {
      put(draft, 'Things__r', one(pick, { digits: '[{}]' }));
    },
  },
  {
    name: 'references to records of the same job, in any order',
    ...{ endings: FLAT, verdict: 'held' },
    apply: (draft, pick) => {
      const [{ Key__c: root = 'K-0' } = {}] = draft.records.slice(pick);
      put(draft, 'Parent__c', (index) => (index === pick ? (draft.ending === 'csv' ? '' : undefined) : root));
      draft.more.push('references: {Parent__c: {job: things, key: Key__c}}');
    },
  },
  {
    name: 'a ring of references',
    ...{ endings: FLAT, verdict: 'held' },
    apply: (draft) => {
      put(draft, 'Parent__c', (index) => draft.records.at(index - 1)?.['Key__c']);
      draft.more.push('references: {Parent__c: {job: things, key: Key__c}}');
    },
  },
  {
    name: 'references by a column that is not there',
    ...{ endings: FLAT, verdict: 'refused' },
    apply: (draft) => {
      put(draft, 'Parent__c', () => 'K-0');
      draft.more.push('references: {Parent__c: {job: things, key: Code__c}}');
    },
  },
  {
    name: 'a specification whose headers are there',
    ...{ endings: ['csv'], verdict: 'held' },
    apply: (draft) => {
      draft.more.push('transformationSpec: spec.csv');
      draft.files['spec.csv'] = specification(draft, (header) => header);
    },
  },
  {
    name: 'a specification with a misspelt header',
    ...{ endings: ['csv'], verdict: 'refused' },
    apply: (draft) => {
      draft.more.push('transformationSpec: spec.csv');
      draft.files['spec.csv'] = specification(draft, (header) =>
        header === 'Text__c' ? 'Tekst__c' : header,
      );
    },
  },
  {
    name: 'Ids without a header row',
    ...{ endings: ENDINGS, verdict: 'refused' },
    apply: (draft) => {
      draft.jobs.push('  old: {object: Account, operation: delete, files: old.csv, needs: []}');
      draft.files['old.csv'] = `${AN_ID}\n001000000000002AAA\n`;
    },
  },
  {
    name: 'a file of a tree in the place of its plan',
    ...{ endings: ['tree'], verdict: 'refused' },
    apply: (draft) => {
      draft.plan = 'a.json';
    },
  },
];

function specification({ columns }: Draft, header: (field: string) => string): string {
  const rows = columns.map((field) => `${field},${header(field)},,\n`);
  return `Salesforce Field,Csv Header,Value,Hint\n${rows.join('')}`;
}

/** Kinds that say something else of the same field, or of the whole file, do not go together. */
const APART: readonly (readonly string[])[] = [
  ['Id'],
  ['lookup', 'called by the lookup'],
  ['read-only'],
  ['references', 'null in the place of a parent'],
  ['children'],
  ['spreadsheets'],
  ['specification', 'references', 'without any value', 'read-only', 'Ids without any', 'lookup', 'misspelt'],
  ['without any value', 'references'],
];

function together(kinds: readonly Kind[]): boolean {
  return APART.every(
    (words) => kinds.filter(({ name }) => words.some((word) => name.includes(word))).length <= 1,
  );
}

const scenario = fc
  .constantFrom(...KINDS.flatMap((kind) => kind.endings.map((ending) => ({ ending, kind }))))
  .chain(({ ending, kind }) =>
    fc.record({
      ending: fc.constant(ending),
      operation: fc.constantFrom('insert' as const, 'upsert' as const),
      kinds: fc
        .uniqueArray(fc.constantFrom(...KINDS.filter(({ endings }) => endings.includes(ending))), {
          maxLength: 2,
        })
        .map((others) => [kind, ...others.filter((other) => other !== kind)])
        .filter(together),
      count: fc.integer({ min: 2, max: 5 }),
      pick: fc.nat(),
      batch: fc.constantFrom(1, 2, 100),
    }),
  );

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ batch, count, ending, kinds, operation, pick }: Scenario): Record<string, string> {
  const draft: Draft = {
    ...{ ending, operation: ending === 'tree' ? 'insert' : operation, columns: ['Key__c', 'Text__c'] },
    records: Array.from({ length: count }, (_, index) => ({
      Key__c: `K-${index}`,
      Text__c: `text ${index}`,
    })),
    ...{ more: [`batch: {maxRecords: ${batch}}`], jobs: [], files: {}, text: (text) => text },
  };
  for (const { apply } of kinds) apply(draft, pick % count);
  const name = ending === 'tree' ? 'a.json' : `a.${ending}`;
  const key = draft.operation === 'upsert' ? ', externalIdFieldName: Key__c' : '';
  const source =
    ending === 'tree'
      ? `treePlan: ${draft.plan ?? 'plan.json'}`
      : `object: Thing__c, operation: ${draft.operation}${key}, files: ${name}`;
  return {
    'bulk-load.yml': [
      'version: 1\njobs:\n  accounts: {object: Account, operation: insert, files: accounts.csv}',
      `  things: {${[source, ...draft.more].join(', ')}}`,
      ...draft.jobs,
      '',
    ].join('\n'),
    'accounts.csv': 'Name,External_Id__c\nA,A-1\n',
    'plan.json': '[{"sobject": "Thing__c", "saveRefs": true, "files": ["a.json"]}]',
    [name]: draft.text(textOf(draft)),
    ...draft.files,
  };
}

function textOf({ columns, ending, records }: Draft): string {
  if (ending !== 'tree') return written(records, columns, ending);
  const list = JSON.parse(jsonArray(records)) as object[];
  const tree = list.map((record, index) => ({
    attributes: { type: 'Thing__c', referenceId: `Thing${index}` },
    ...record,
  }));
  return JSON.stringify({ records: tree }, null, 1);
}

const FIELDS: Readonly<Record<string, string>> = {
  Name: 'string(80)',
  Key__c: 'string(20) unique externalId',
  Text__c: 'string(40)',
  File__c: 'base64',
  Total__c: 'double(10,2) calculated',
  Parent__c: 'reference(Thing__c) relationship=Parent__r children=Things__r',
  Account__c: 'reference(Account) relationship=Account__r',
};

async function thingOrg(): Promise<RunningOrg> {
  const key = fieldFromNotation('External_Id__c', 'string(80) unique externalId');
  const fields = Object.entries(FIELDS).map(([name, notation]) => fieldFromNotation(name, notation));
  return startOrg({
    timing: { kind: 'reads', reads: 0 },
    schema: new Schema([
      ...standardObjects().map((object) => object.with([key])),
      new ObjectSchema('Thing__c', 'a0T', [...SYSTEM_FIELDS, ...fields]),
    ]),
  });
}

test('what people really have is refused before anything is sent, or loads, as the plan says', async () => {
  const seen = new Map(KINDS.map(({ name }) => [name, 0]));
  const org = { running: await thingOrg() };
  try {
    await fc.assert(
      fc.asyncProperty(scenario, async (of) => {
        const isRefused = of.kinds.some(({ verdict }) => verdict === 'refused');
        const { load, plan, writtenByPlan } = await planThenLoad(org.running, filesOf(of));
        const reported = [...plan.diagnostics, ...load.diagnostics].map(({ message }) => message);
        const failed = load.jobs.flatMap(({ errors }) => errors.map(({ message }) => message));
        expect({ plan: plan.verdict, load: load.verdict, writtenByPlan, reported, failed }).toEqual({
          plan: isRefused ? 'invalid' : 'success',
          load: isRefused ? 'invalid' : 'success',
          ...{ writtenByPlan: 0, reported, failed: [] },
        });
        for (const { name } of of.kinds) seen.set(name, (seen.get(name) ?? 0) + 1);
        if (isRefused) return;
        await org.running.stop();
        org.running = await thingOrg();
      }),
      { numRuns: Number(process.env['PLAN_ROUNDS'] ?? 40), endOnFailure: true },
    );
  } finally {
    await org.running.stop();
  }
  expect([...seen.values()].filter((times) => times > 0).length).toBeGreaterThan(15);
}, 300_000);
