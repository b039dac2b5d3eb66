import { describe, expect, test } from 'vitest';
import { converted } from './converted.ts';

const sql = `BEGIN TRANSACTION;
CREATE TABLE "Account" (id INTEGER NOT NULL, "Name" VARCHAR(255), "RecordTypeId" VARCHAR(255), parent_id VARCHAR(255), "Status" VARCHAR(255), PRIMARY KEY (id));
INSERT INTO "Account" VALUES(1,'Mill, "North"','0123A000000001AQAQ','','Open');
INSERT INTO "Account" VALUES(2,'It''s
South','0123A000000002AQAQ','1','Open');
INSERT INTO "Account" VALUES(3,'Closed','','1','Cancelled');
CREATE TABLE "Account_rt_mapping" (record_type_id VARCHAR(18) NOT NULL, developer_name VARCHAR(255), PRIMARY KEY (record_type_id));
INSERT INTO "Account_rt_mapping" VALUES('0123A000000001AQAQ','Organization');
INSERT INTO "Account_rt_mapping" VALUES('0123A000000002AQAQ','Household');
CREATE TABLE "people" (sf_id VARCHAR(255) NOT NULL, last VARCHAR(255), "Email" VARCHAR(255), company VARCHAR(255), "Birthdate" VARCHAR(255), "Seen__c" VARCHAR(255), "Note__c" VARCHAR(255), "IsPersonAccount" VARCHAR(255), PRIMARY KEY (sf_id));
INSERT INTO "people" VALUES('p-1','Doe','a@example.com','2','2026-01-24','2025-12-31T23:30:00.000Z','2026-01-01','false');
INSERT INTO "people" VALUES('p-2','Roe',NULL,'','','','none','false');
INSERT INTO "people" VALUES('p-3','Person',NULL,'1','2026-01-15','','','true');
CREATE TABLE "Task" (id INTEGER NOT NULL, "Subject" VARCHAR(255), "WhoId" VARCHAR(255), PRIMARY KEY (id));
INSERT INTO "Task" VALUES(1,'Call','p-1');
CREATE TABLE "Empty__c" (id INTEGER NOT NULL, "Name" VARCHAR(255), PRIMARY KEY (id));
COMMIT;
`;
const mapping = `Insert Accounts:
    sf_object: Account
    fields:
        - Name
        - RecordTypeId
    static:
        Type: Customer
        Code__c: 007
    filters:
        - Status <> 'Cancelled'
    lookups:
        ParentId:
            table: Account
            after: Insert Accounts
Contacts:
    sf_object: Contact
    table: people
    action: etl_upsert
    update_key: lastname, Email
    api: bulk
    bulk_mode: serial
    batch_size: 500
    anchor_date: 2026-01-15
    fields:
        Id: sf_id
        LastName: last
        Email: Email
        Birthdate: Birthdate
        Seen__c: Seen__c
        Note__c: Note__c
    lookups:
        AccountId:
            key_field: company
            table: Account
Empties:
    sf_object: Empty__c
    fields: [Name]
Tasks:
    sf_object: Task
    fields: [Subject]
    lookups:
        WhoId:
            table: [people, Lead]
`;
const project = { 'datasets/mapping.yml': mapping, 'datasets/data.sql': sql };

describe('a data set', () => {
  test('becomes jobs, files and a report', async () => {
    const { diagnostics, jobs, report, written } = await converted(project, 'datasets');
    expect(diagnostics).toEqual([]);
    expect(jobs).toEqual({
      accounts: {
        object: 'Account',
        operation: 'insert',
        files: 'data/accounts.csv',
        columns: { Key: null },
        values: { Type: 'Customer', Code__c: '007' },
        references: { ParentId: { job: 'accounts', key: 'Key', missing: 'blank' } },
      },
      contacts: {
        object: 'Contact',
        operation: 'upsert',
        matchBy: ['LastName', 'Email'],
        files: 'data/contacts.csv',
        columns: { Key: null },
        references: { AccountId: { job: 'accounts', key: 'Key', missing: 'blank' } },
        relativeDates: ['Birthdate', 'Seen__c'],
        concurrencyMode: 'Serial',
        batch: { maxRecords: 500 },
      },
      tasks: {
        object: 'Task',
        operation: 'insert',
        files: 'data/tasks.csv',
        references: { WhoId: { job: 'contacts', key: 'Key', missing: 'blank' } },
      },
    });
    expect(written['datasets/bulk-load/data/accounts.csv']).toBe(
      'Key,Name,ParentId,RecordType.DeveloperName\n1,"Mill, ""North""",,Organization\n2,"It\'s\nSouth",1,Household\n',
    );
    expect(written['datasets/bulk-load/data/contacts.csv']).toBe(
      'Key,LastName,Email,Birthdate,Seen__c,Note__c,AccountId\n' +
        'p-1,Doe,a@example.com,today+9d,today-15d@23:30:00.000Z,2026-01-01,2\np-2,Roe,,,,none,\n',
    );
    expect(report).toContain('1 row of the table `Account` is not written');
    expect(report).toContain('1 contact of person accounts is not written');
    expect(report).toContain('`Note__c` does not move with the anchor date');
    expect(report).toContain('The step `Empties` has no job');
    expect(report).toContain('[mapping.yml:10:11](../mapping.yml#L10)');
  });

  test('is found from the root of the project, by its mapping and by its SQL file, with the same bytes', async () => {
    const all = { ...project, 'cumulusci.yml': 'project: {}\n' };
    const [first, ...others] = await Promise.all(
      ['.', 'datasets', 'datasets/mapping.yml', 'datasets/data.sql'].map(async (path) =>
        converted(all, path),
      ),
    );
    for (const { diagnostics, jobs } of others) {
      expect(diagnostics).toEqual([]);
      expect(jobs).toEqual(first?.jobs);
    }
    const again = await converted(all, 'datasets');
    expect(again.written).toEqual(others[0]?.written);
  });
});

const table = (rows: string, columns = '"Name" VARCHAR(255), account_id VARCHAR(255)'): string =>
  `CREATE TABLE "Thing__c" (id INTEGER NOT NULL, ${columns}, PRIMARY KEY (id));\n${rows}`;
const row = "INSERT INTO Thing__c VALUES(1,'a','');";

/** The job of a step with these keys below its fields. */
async function jobOf(keys: string, data = table(row)): Promise<{ job: unknown; report: string }> {
  const step = `Things:\n  sf_object: Thing__c\n  fields: [Name]\n${keys}`;
  const { diagnostics, jobs, report } = await converted({ 'mapping.yml': step, 'data.sql': data });
  expect(diagnostics).toEqual([]);
  return { job: jobs['things'], report };
}

describe('keys of a step', () => {
  const plain = { object: 'Thing__c', operation: 'insert', files: 'data/things.csv' };

  test.each([
    ['', plain],
    [
      '  action: upsert\n  update_key: Name\n',
      { ...plain, operation: 'upsert', externalIdFieldName: 'Name' },
    ],
    ['  action: SMART_UPSERT\n  update_key: [Name]\n', { ...plain, operation: 'upsert', matchBy: 'Name' }],
    ['  action: delete\n', { ...plain, operation: 'delete' }],
    ['  action: update\n', { ...plain, operation: 'update' }],
    ['  record_type: Big\n', { ...plain, values: { 'RecordType.DeveloperName': 'Big' } }],
    ['  bulk_mode: Parallel\n', plain],
    ['  api: rest\n  batch_size: 20\n', plain],
    ['  api: bulk\n  batch_size: 20\n', { ...plain, batch: { maxRecords: 20 } }],
    [
      '  static: {Flag__c: true, Rate__c: 1.10}\n',
      { ...plain, values: { Flag__c: 'true', Rate__c: '1.10' } },
    ],
    ['  soql_filter: Name != null\n', plain],
    ['  oid_as_pk: true\n', plain],
  ])('%j', async (keys, expected) => {
    expect((await jobOf(keys)).job).toEqual(expected);
  });

  test('a selection of records of the org has no job', async () => {
    const select = '  action: select\n  select_options: {strategy: random}\n';
    const sentence = 'The step `Things` has no job, and lookups to its table stay empty.';
    const others = 'Others:\n  sf_object: Account\n  table: Thing__c\n  fields: [Name]\n';
    const step = `Things:\n  sf_object: Thing__c\n  fields: [Name]\n${select}`;
    const two = await converted({ 'mapping.yml': step + others, 'data.sql': table(row) });
    expect(Object.keys(two.jobs)).toEqual(['others']);
    expect(two.report).toContain(sentence);
    const alone = await converted({ 'mapping.yml': step, 'data.sql': table(row) });
    expect(alone.written).toEqual({});
    expect(alone.diagnostics).toMatchObject([
      {
        message: 'The project has nothing to load: no job was made of it.',
        hint: expect.stringMatching(/^The step `Things` has no job/) as unknown,
        place: { file: 'mapping.yml', line: 4 },
      },
    ]);
  });

  test('a lookup to a table that no step loads is left out, and said', async () => {
    const { job, report } = await jobOf(
      '  lookups: {AccountId: {table: Account}}\n',
      table("INSERT INTO Thing__c VALUES(1,'a','7');"),
    );
    expect(job).toEqual(plain);
    expect(report).toContain('the lookup `AccountId` is left out, with 1 value');
  });

  test.each([
    ['1', '001000000000001', '1 value of the lookup `Parent__c` is the Id of an org'],
    ['1', '001000000000001AAA', '1 value of the lookup `Parent__c` is the Id of an org'],
    ['1', '1', undefined],
    ['001000000000001AAA', '001000000000001AAA', undefined],
  ])('a row %s whose lookup holds %s', async (key, value, said) => {
    const { job, report } = await jobOf(
      '  lookups: {Parent__c: {table: Thing__c}}\n',
      table(
        `INSERT INTO Thing__c VALUES('${key}','a','${value}');`,
        '"Name" VARCHAR(255), parent__c VARCHAR(255)',
      ),
    );
    expect(job).toMatchObject({ references: { Parent__c: { missing: 'blank' } } });
    if (said === undefined) expect(report).not.toContain('of an org');
    else expect(report).toContain(said);
  });

  test('a field called Key takes the name of the key column from it', async () => {
    const { job } = await jobOf(
      '  lookups: {Parent__c: {table: Thing__c}}\n',
      table("INSERT INTO Thing__c VALUES(1,'a',NULL);", '"Name" VARCHAR(255), parent__c VARCHAR(255)'),
    );
    expect(job).toMatchObject({ columns: { Key: null }, references: { Parent__c: { key: 'Key' } } });
  });

  test('the name of the key column differs from fields in more than case', async () => {
    const { job } = await jobOf(
      '  lookups: {key: {table: Thing__c, key_field: parent__c}}\n  static: {}\n',
      table("INSERT INTO Thing__c VALUES(1,'a',NULL);", '"Name" VARCHAR(255), parent__c VARCHAR(255)'),
    );
    expect(job).toMatchObject({ columns: { Key: null } });
    const step =
      'Things:\n  sf_object: Thing__c\n  fields: {key: Name}\n  lookups: {Parent__c: {table: Thing__c}}\n';
    const data = table(
      "INSERT INTO Thing__c VALUES(1,'a',1);",
      '"Name" VARCHAR(255), parent__c VARCHAR(255)',
    );
    const { jobs } = await converted({ 'mapping.yml': step, 'data.sql': data });
    expect(jobs['things']).toMatchObject({ columns: { SourceKey: null } });
  });

  test('a step that only updates makes no parents', async () => {
    const { job, report } = await jobOf(
      '  action: update\n  lookups: {Parent__c: {table: Thing__c}}\n',
      table("INSERT INTO Thing__c VALUES(1,'a','1');", '"Name" VARCHAR(255), parent__c VARCHAR(255)'),
    );
    expect(job).not.toHaveProperty('references');
    expect(report).toContain('the lookup `Parent__c` is left out, with 1 value');
  });

  test('an upsert by Id sends the keys as Ids', async () => {
    const step =
      'Things:\n  sf_object: Thing__c\n  fields: {Id: id, Name: Name}\n  action: upsert\n  update_key: Id\n';
    const data = table("INSERT INTO Thing__c VALUES('001000000000001AAA','a');", '"Name" VARCHAR(255)');
    const { jobs, written } = await converted({ 'mapping.yml': step, 'data.sql': data });
    expect(jobs['things']).toMatchObject({ externalIdFieldName: 'Id' });
    expect(written['bulk-load/data/things.csv']).toBe('Id,Name\n001000000000001AAA,a\n');
  });

  test('record_type chooses rows where the table has a column of that name', async () => {
    const step = 'Things:\n  sf_object: Thing__c\n  fields: [Name]\n  record_type: Big\n';
    const data = table(
      "INSERT INTO Thing__c VALUES(1,'a','Big');INSERT INTO Thing__c VALUES(2,'b','Small');",
      '"Name" VARCHAR(255), record_type VARCHAR(255)',
    );
    const { written } = await converted({ 'mapping.yml': step, 'data.sql': data });
    expect(written['bulk-load/data/things.csv']).toBe('Name\na\n');
  });

  test('record types without a name in the data set are said', async () => {
    const step = 'Things:\n  sf_object: Thing__c\n  fields: [Name, RecordTypeId]\n';
    const data = table(
      "INSERT INTO Thing__c VALUES(1,'a','012A');",
      '"Name" VARCHAR(255), "RecordTypeId" VARCHAR(255)',
    );
    const { report, written } = await converted({ 'mapping.yml': step, 'data.sql': data });
    expect(report).toContain('the data set has no name for 1 record type (012A)');
    expect(written['bulk-load/data/things.csv']).toBe('Name\na\n');
  });
});

const good = 'Things:\n  sf_object: Thing__c\n  fields:\n    - Name\n';

test.each<[string, string, string, RegExp, string]>([
  ['broken YAML', 'A:\n  sf_object: [\n', table(row), /not YAML/, 'mapping.yml:3'],
  ['an unknown key', `${good}  field: {}\n`, table(row), /"field" is not known here/, 'mapping.yml:5:3'],
  [
    'a key that is there twice',
    `${good}  sf_object: X\n`,
    table(row),
    /"sf_object" is there twice/,
    'mapping.yml:5:3',
  ],
  [
    'a step that is no map',
    'Things: 3\nOthers:\n  sf_object: X\n',
    table(row),
    /"Things" is no map/,
    'mapping.yml:1:1',
  ],
  [
    'no object',
    'A:\n  fields: [a]\nB:\n  sf_object: X\n',
    table(row),
    /lacks "sf_object"/,
    'mapping.yml:1:1',
  ],
  ['no such action', `${good}  action: merge\n`, table(row), /"merge" is no action/, 'mapping.yml:5:11'],
  [
    'an upsert without a key',
    `${good}  action: upsert\n`,
    table(row),
    /lacks "update_key"/,
    'mapping.yml:5:3',
  ],
  [
    'a key without an upsert',
    `${good}  update_key: Name\n`,
    table(row),
    /for upserts alone/,
    'mapping.yml:5:15',
  ],
  [
    'a key that is no field',
    `${good}  action: upsert\n  update_key: X__c\n`,
    table(row),
    /none of the step's fields/,
    'mapping.yml:6:15',
  ],
  ['no day', `${good}  anchor_date: 2026-02-30\n`, table(row), /"2026-02-30" is no date/, 'mapping.yml:5:16'],
  ['no batch size', `${good}  batch_size: 1.5\n`, table(row), /whole number above 0/, 'mapping.yml:5:3'],
  ['no such column', `${good}    - Nmae\n`, table(row), /has no column "Nmae"/, 'mapping.yml:5:7'],
  ['no such table', good.replace('Thing__c', 'X__c'), table(row), /has no table "X__c"/, 'mapping.yml:2:14'],
  [
    'no column of a lookup',
    `${good}  lookups: {AccountId: {table: A, key_field: x}}\n`,
    table('', '"Name" VARCHAR(255)'),
    /no column for the lookup "AccountId"/,
    'mapping.yml:5:13',
  ],
  [
    'a lookup without a table',
    `${good}  lookups: {AccountId: {key_field: x}}\n`,
    table(row),
    /lacks "table"/,
    'mapping.yml:5:13',
  ],
  [
    'a condition',
    `${good}  filters:\n    - Name IN (SELECT 1)\n`,
    table(row),
    /condition is not understood/,
    'mapping.yml:6:16',
  ],
  ['broken SQL', good, `${table(row)}\nINSERT INTO Thing__c VALUES(1);`, /has 1 values/, 'data.sql:3:28'],
  ['a blob', good, table("INSERT INTO Thing__c VALUES(1,X'00','');"), /holds a blob/, 'data.sql:2'],
])('%s is refused with its place, and nothing is written', async (_, mapping, data, message, place) => {
  const { diagnostics, written } = await converted({ 'mapping.yml': mapping, 'data.sql': data });
  expect(diagnostics.map((one) => one.message).join('\n')).toMatch(message);
  const found = diagnostics.find((one) => message.test(one.message))?.place;
  expect([found?.file, found?.line, found?.column].slice(0, place.split(':').length).join(':')).toBe(place);
  expect(written).toEqual({});
});

test.each([
  ['no data set', { 'mapping.yml': good }, /lies no data set/],
  [
    'several',
    { 'mapping.yml': good, 'a.sql': table(row), 'b.sql': table(row) },
    /several data sets: a.sql, b.sql/,
  ],
  [
    'several mappings',
    { 'a.yml': good, 'b.yml': good, 'a.sql': table(row) },
    /several mappings: a.yml, b.yml/,
  ],
])('%s', async (_, files, message) => {
  const { diagnostics, written } = await converted(files);
  expect(diagnostics.map((one) => one.message).join('\n')).toMatch(message);
  expect(written).toEqual({});
});
