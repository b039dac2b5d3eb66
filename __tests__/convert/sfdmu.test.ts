import { describe, expect, test } from 'vitest';
import { converted } from './converted.ts';

interface Script {
  readonly [key: string]: unknown;
}

function project(script: Script, files: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { 'export.json': JSON.stringify(script, null, 2), ...files };
}

const account = { query: 'SELECT Id, Name, City__c FROM Account', operation: 'Upsert', externalId: 'Name' };
const accounts = 'Id,Name,City__c\n001000000000001AAA,Mill,York\n001000000000002AAA,Barn,Leeds\n';

describe('an object', () => {
  test('is found by any field, and sent when it differs', async () => {
    const { jobs } = await converted(project({ objects: [account] }, { 'Account.csv': accounts }));
    expect(jobs).toEqual({
      account: {
        object: 'Account',
        operation: 'upsert',
        matchBy: 'Name',
        unchanged: 'skip',
        files: '../Account.csv',
        columns: { Id: null },
      },
    });
  });

  test('of an update leaves out rows without a record', async () => {
    const objects = [{ ...account, operation: 'Update', skipRecordsComparison: true }];
    const { jobs } = await converted(project({ objects }, { 'Account.csv': accounts }));
    expect(jobs['account']).toMatchObject({ operation: 'update', matchBy: 'Name', unmatched: 'skip' });
    expect(jobs['account']).not.toHaveProperty('unchanged');
  });

  test('sends what its query asks for, under the names of the target', async () => {
    const objects = [
      {
        ...account,
        query: 'SELECT Id, Name, Level__c, Fax, CreatedDate, Phone FROM Account',
        excludedFields: ['Fax'],
        useFieldMapping: true,
        fieldMapping: [{ targetObject: 'Firm__c' }, { sourceField: 'Level__c', targetField: 'Tier__c' }],
      },
    ];
    const csv = 'Id,Name,Level__c,Fax,CreatedDate,Site\n1,Mill,Gold,11,2026-01-01,North\n';
    const { jobs, report } = await converted(project({ objects }, { 'Account.csv': csv }));
    expect(jobs['account']).toMatchObject({
      object: 'Firm__c',
      columns: { Id: null, Level__c: 'Tier__c', Fax: null, CreatedDate: null, Site: null },
    });
    expect(report).toContain('`Fax`, `Site` of `Account.csv` are not sent.');
    expect(report).toContain('`CreatedDate` of `Account.csv` is not sent.');
    expect(report).toContain('`Phone` of `Account` is not sent.');
  });

  test('without a file that has columns, excluded or read only has no job', async () => {
    const objects = [
      account,
      { query: 'SELECT Id, Name FROM Product2', operation: 'Insert' },
      { query: 'SELECT Id, Subject FROM Case', operation: 'Insert', excluded: true },
      { query: 'SELECT Id, Name FROM Campaign', operation: 'Readonly' },
    ];
    const { jobs, report } = await converted(
      project({ objects }, { 'account.csv': accounts, 'Product2.csv': '' }),
    );
    expect(Object.keys(jobs)).toEqual(['account']);
    expect(report).toContain('Product2.csv is empty.');
    expect(jobs['account']).toMatchObject({ files: '../account.csv' });
  });

  test('whose file has a header alone has a job that may have no records, with its lookups', async () => {
    const query = 'SELECT Email, AccountId, Region__c, Payer__c FROM Contact';
    const objects = [account, { query, operation: 'Upsert', externalId: 'Email' }];
    const header = 'Id,Email,Account.Name,AccountId,Region__r.Name\n';
    const { jobs, report } = await converted(
      project({ objects }, { 'Account.csv': accounts, 'Contact.csv': header }),
    );
    expect(jobs['contact']).toEqual({
      object: 'Contact',
      operation: 'upsert',
      matchBy: 'Email',
      unchanged: 'skip',
      files: '../Contact.csv',
      emptyFiles: 'allow',
      columns: { Id: null, 'Account.Name': null, AccountId: null, 'Region__r.Name': null },
      references: { AccountId: { job: 'account', key: 'Name', columns: 'Account.Name' } },
    });
    expect(jobs['account']).not.toHaveProperty('emptyFiles');
    expect(report).toContain('The job `contact` has `emptyFiles: allow`.');
    expect(report).not.toContain('is taken to refer to');
  });

  test('that is a person is found by the parts of its name', async () => {
    const objects = [{ query: 'SELECT FirstName, LastName, Name FROM Contact', operation: 'Upsert' }];
    const csv = 'FirstName,LastName,Name\nJane,Doe,Jane Doe\n';
    const { jobs } = await converted(project({ objects }, { 'Contact.csv': csv }));
    expect(jobs['contact']).toMatchObject({ matchBy: ['FirstName', 'LastName'], columns: { Name: null } });
  });

  test('whose key nobody can write is inserted, and to be looked at', async () => {
    const objects = [
      { query: 'SELECT CaseNumber, Subject FROM Case', operation: 'Upsert', externalId: 'CaseNumber' },
    ];
    const { jobs, report } = await converted(
      project({ objects }, { 'Case.csv': 'CaseNumber,Subject\n00001014,Test\n' }),
    );
    expect(jobs['case']).toEqual({
      object: 'Case',
      operation: 'insert',
      files: '../Case.csv',
      columns: { CaseNumber: null },
    });
    expect(report).toContain('`Case` has no key that can be written');
  });

  test('whose key stands in two rows is to be looked at', async () => {
    const csv = 'Id,Name,City__c\n1,Mill,York\n2,Mill,Leeds\n';
    const { report } = await converted(project({ objects: [account] }, { 'Account.csv': csv }));
    expect(report).toContain('Several rows of `Account.csv` have the same Name.');
  });
});

describe('a parent', () => {
  const contact = (query: string): object => ({ query, operation: 'Upsert', externalId: 'Email' });

  test('is the job that loads it, by the key that both files have, and comes first', async () => {
    const objects = [contact('SELECT Email, AccountId FROM Contact'), account];
    const files = {
      'Account.csv': accounts,
      'Contact.csv': 'Email,AccountId,Account.Name\na@example.com,001000000000001AAA,Mill\n',
    };
    const { jobs } = await converted(project({ objects }, files));
    expect(Object.keys(jobs)).toEqual(['account', 'contact']);
    expect(jobs['contact']).toMatchObject({
      columns: { AccountId: null, 'Account.Name': null },
      references: { AccountId: { job: 'account', key: 'Name', columns: 'Account.Name' } },
    });
  });

  test.each(['Account.$$Name$City__c', 'Account.Name;City__c'])(
    'has a key of several parts in one column, %s',
    async (column) => {
      const objects = [
        { ...account, externalId: 'Name;City__c' },
        contact('SELECT Email, AccountId FROM Contact'),
      ];
      const files = { 'Account.csv': accounts, 'Contact.csv': `Email,${column}\na@example.com,Mill;York\n` };
      const { jobs } = await converted(project({ objects }, files));
      expect(jobs['account']).toMatchObject({ matchBy: ['Name', 'City__c'] });
      expect(jobs['contact']).toMatchObject({
        references: {
          AccountId: { job: 'account', key: ['Name', 'City__c'], columns: column, separator: ';' },
        },
      });
    },
  );

  test('that the files do not have is asked of the org', async () => {
    const objects = [{ ...account, operation: 'Readonly' }, contact('SELECT Email, AccountId FROM Contact')];
    const files = { 'Contact.csv': 'Email,Account.Name\na@example.com,Mill\n' };
    const { jobs } = await converted(project({ objects }, files));
    expect(jobs).toMatchObject({
      'org-account': { operation: 'query', query: 'SELECT Id, Name FROM Account' },
      contact: { references: { AccountId: { job: 'org-account', key: 'Name', columns: 'Account.Name' } } },
    });
  });

  test('is found by Ids where nothing else is there, and a text that keeps its own is none', async () => {
    const own = { ...account, query: 'SELECT Id, Name, Old_Id__c FROM Account' };
    const objects = [own, contact('SELECT Email, AccountId FROM Contact')];
    const files = {
      'Account.csv': 'Id,Name,Old_Id__c\n001000000000001AAA,Mill,001000000000001AAA\n',
      'Contact.csv': 'Email,AccountId\na@example.com,001000000000001AAA\n',
    };
    const { jobs, report } = await converted(project({ objects }, files));
    expect(jobs['contact']).toMatchObject({ references: { AccountId: { job: 'account', key: 'Id' } } });
    expect(jobs['account']).not.toHaveProperty('references');
    expect(report).toContain('`Old_Id__c` of `Account` is sent as it is');
  });

  test('that is called otherwise is the object with all the keys, and a part of the key', async () => {
    const objects = [
      account,
      {
        query: 'SELECT Code__c, Payer__c FROM Deal__c',
        operation: 'Upsert',
        externalId: 'Code__c;Payer__r.Name',
      },
    ];
    const files = { 'Account.csv': accounts, 'Deal__c.csv': 'Code__c,Payer__r.Name\nD-1,Barn\n' };
    const { jobs, report } = await converted(project({ objects }, files));
    expect(jobs['deal']).toMatchObject({
      matchBy: ['Code__c', 'Payer__c'],
      references: { Payer__c: { job: 'account', key: 'Name', columns: 'Payer__r.Name' } },
    });
    expect(report).toContain('`Payer__r` of `Deal__c` is taken to refer to `Account`.');
  });

  test.each(['', '#N/A'])('without a value but %j is no reference and no part of the key', async (cell) => {
    const query = 'SELECT Email, AccountId FROM Contact';
    const objects = [{ query, operation: 'Upsert', externalId: 'Email;Account.Name' }];
    const files = { 'Contact.csv': `Email,Account.Name\na@example.com,${cell}\n` };
    const { jobs } = await converted(project({ objects }, files));
    expect(jobs).toEqual({
      contact: expect.objectContaining({ matchBy: 'Email', columns: { 'Account.Name': null } }) as unknown,
    });
  });

  test('has a joined key without any part in no row: it is no reference', async () => {
    const column = 'Account.$$Name$City__c';
    const objects = [account, contact('SELECT Email, AccountId FROM Contact')];
    const files = { 'Account.csv': accounts, 'Contact.csv': `Email,${column}\na@example.com,;\n` };
    expect((await converted(project({ objects }, files))).jobs['contact']).not.toHaveProperty('references');
  });

  test('that is a record type or an owner is asked of the org', async () => {
    const query = 'SELECT Name, RecordTypeId, OwnerId FROM Account';
    const header = 'Name,RecordType.$$DeveloperName$NamespacePrefix$SobjectType,OwnerId,Owner.Name';
    const files = { 'Account.csv': `${header}\nMill,Partner;Account,005000000000001AAA,Jane Doe\n` };
    const { jobs } = await converted(project({ objects: [{ ...account, query }] }, files));
    expect(Object.keys(jobs)).toEqual(['org-record-type', 'org-user', 'org-group', 'account']);
    expect(jobs['account']).toMatchObject({
      references: {
        RecordTypeId: { job: 'org-record-type', key: ['DeveloperName', 'SobjectType'], separator: ';' },
        OwnerId: { job: ['org-user', 'org-group'], key: 'Name', columns: 'Owner.Name' },
      },
    });
  });
});

describe('a file that cannot be loaded as it is', () => {
  const written = async (csv: string, script: Script = {}): Promise<string[]> => {
    const { jobs, report, written } = await converted(
      project({ ...script, objects: [account] }, { 'Account.csv': csv }),
    );
    expect(jobs['account']).toMatchObject({ files: 'data/Account.csv' });
    expect(jobs['account']).not.toHaveProperty('csv');
    expect(report).toContain('`Account.csv` is written anew, to `data/Account.csv`.');
    return [written['bulk-load/data/Account.csv'] ?? '', report];
  };

  test('has two columns of one name: the last of them counts', async () => {
    const [csv, report] = await written('Name;City__c;NAME;City__c\nA;Y;B;Z\n', {
      csvReadFileDelimiter: ';',
    });
    expect(csv).toBe('NAME,City__c\nB,Z\n');
    expect(report).toContain('several columns called `City__c`, of which the last counts as in SFDMU');
  });

  test('has columns without a name', async () => {
    const [csv, report] = await written('Name,,City__c,\n"A,1",x,Y,\n');
    expect(csv).toBe('Name,City__c\n"A,1",Y\n');
    expect(report).toContain('It has 2 columns without a name.');
  });

  test('has rows with the key of another that are the same', async () => {
    const [csv, report] = await written('Name,City__c\nA,Y\nA,Y\nB,Y\nA,Y\n');
    expect(csv).toBe('Name,City__c\nA,Y\nB,Y\n');
    expect(report).toContain('It has 2 rows that repeat an earlier one.');
    expect(report).not.toContain('have the same Name');
  });

  test('may have rows that are the same where they are inserted', async () => {
    const objects = [{ ...account, operation: 'Insert' }];
    const files = { 'Account.csv': 'Name,City__c\nA,Y\nA,Y\n' };
    const { jobs } = await converted(project({ objects }, files));
    expect(jobs['account']).toMatchObject({ files: '../Account.csv' });
  });
});

test.each([
  ['Sold_To_Account__r.Name', 'Account', 'decided'],
  ['SourceProduct.ProductCode', 'Product2', 'look'],
  ['Product.ProductCode', 'Product2', 'decided'],
  ['RateUnitOfMeasure.Code', 'UnitOfMeasure', 'look'],
  ['Region__r.Code', 'Region__c', 'look'],
])('a parent beside the project, %s, is taken for %s', async (column, object, kind) => {
  const objects = [
    { ...account, externalId: 'City__c' },
    { query: 'SELECT all FROM Deal__c', operation: 'Insert' },
  ];
  const files = {
    'Account.csv': accounts,
    'Deal__c.csv': `Code__c,${column}\nD-1,X\n`,
    'UnitOfMeasure.csv': 'Code\nX\n',
  };
  const { jobs, report } = await converted(project({ objects }, files));
  expect(Object.values(jobs)).toContainEqual({
    object,
    operation: 'query',
    query: `SELECT Id, ${column.replace(/^.*\./, '')} FROM ${object}`,
  });
  const section = kind === 'look' ? 'Look at this' : 'Decided, and why';
  const [, text = ''] = report.split(`## ${section}`);
  expect(text.split('## ')[0]).toContain('of `Deal__c` is taken to refer to');
});

describe('conditions', () => {
  const loaded = async (
    object: object,
    script: Script = {},
  ): Promise<{ job: Record<string, unknown>; report: string }> => {
    const objects = [{ ...account, ...object }];
    const { jobs, report } = await converted(project({ ...script, objects }, { 'Account.csv': accounts }));
    return { job: jobs['account'] as Record<string, unknown>, report };
  };
  const withWhere = (condition: string, operation = 'Upsert'): object => ({
    query: `SELECT Name, City__c FROM Account ${condition}`,
    operation,
  });

  test.each([
    ["City__c = 'York'", { City__c: 'York' }],
    ["City__c != 'York' AND Name <> NULL", { City__c: { not: 'York' }, Name: { not: null } }],
    ["city__c IN ('York', 'Leeds')", { City__c: ['York', 'Leeds'] }],
    ["NOT City__c IN ('York')", { City__c: { not: 'York' } }],
    ["City__c NOT IN ('York', 5)", { City__c: { not: ['York', '5'] } }],
    [
      "(City__c = 'York' OR City__c = '') AND (Name IS NOT NULL)",
      { City__c: ['York', null], Name: { not: null } },
    ],
    ['Name is null', { Name: null }],
    ["Name = 'O\\'Brien' AND City__c = 'O''Neil'", { Name: "O'Brien", City__c: "O'Neil" }],
    ['Name = true', { Name: ['true', 'TRUE', 'True', '1'] }],
    ['Name = false', { Name: ['false', 'FALSE', 'False', '0'] }],
  ])('sourceRecordsFilter %s is where', async (sourceRecordsFilter, where) => {
    const { job, report } = await loaded({ sourceRecordsFilter });
    expect(job['where']).toEqual(where);
    expect(report).toContain('`sourceRecordsFilter` of `Account` is `where`');
  });

  test.each([
    "City__c LIKE 'Y%'",
    "City__c = 'York' OR Name = 'Mill'",
    "City__c = 'York' OR City__c != 'Leeds'",
    "City__c != 'Leeds' OR City__c = 'York'",
    `City__c IN (${"'York', ".repeat(600)}'York')`,
    "City__c = 'York' AND Name = 'Mill' OR Name = 'Barn'",
    "City__c = 'York' AND City__c != 'Leeds'",
    "Country__c = 'UK'",
    'City__c > 5',
    "City__c = 'York",
    "NOT (City__c = 'York' AND Name = 'Mill')",
    "City__c NOT = 'York'",
    "City__c = 'York')",
    'City__c = Name',
  ])('sourceRecordsFilter %s says more than where, and is to be looked at', async (sourceRecordsFilter) => {
    const { job, report } = await loaded({ sourceRecordsFilter });
    expect(job).not.toHaveProperty('where');
    expect(report).toMatch(/Look at this[^#]*`sourceRecordsFilter` of `Account` is not carried over/);
    expect(report).toContain('[export.json:7:7]');
  });

  test('targetRecordsFilter is where, too, unless it names fields of the target', async () => {
    const filters = { sourceRecordsFilter: "City__c = 'York'", targetRecordsFilter: "Name = 'Mill'" };
    const mapping = {
      useFieldMapping: true,
      fieldMapping: [{ sourceField: 'Name', targetField: 'Title__c' }],
    };
    expect((await loaded(filters)).job['where']).toEqual({ City__c: 'York', Name: 'Mill' });
    expect((await loaded({ ...filters, ...mapping })).job['where']).toEqual({ City__c: 'York' });
    const twice = { ...filters, targetRecordsFilter: "City__c = 'Leeds'" };
    expect((await loaded(twice)).job['where']).toEqual({ City__c: 'York' });
  });

  test('WHERE of an upsert leaves out no row, and its record is found by the key', async () => {
    for (const where of [
      "City__c IN ('York', 'Leeds')",
      "City__c != 'Hull'",
      "Name LIKE 'Mi WHERE LIMIT%'",
    ]) {
      const { job, report } = await loaded(withWhere(`WHERE ${where} ORDER BY Name LIMIT 5`));
      expect(job).not.toHaveProperty('matchWhere');
      expect(report).toContain(`WHERE of \`Account\` leaves out no row: \`${where}\`.`);
      expect(report).toMatch(/No counterpart[^#]*`LIMIT 5` in the query of `Account`/);
      expect(report).toMatch(/Carried over[^#]*`ORDER BY Name` of `Account`/);
    }
  });

  test('WHERE of an upsert that a row does not fulfil is to be looked at', async () => {
    const { job, report } = await loaded(withWhere("WHERE City__c = 'York'"));
    expect(job).not.toHaveProperty('matchWhere');
    expect(report).toContain('1 row of `Account.csv` does not fulfil WHERE of `Account`');
  });

  test('WHERE of an update narrows the records, whatever the rows have, and that of an insert does nothing', async () => {
    expect((await loaded(withWhere("where City__c = 'Hull'", 'Update'))).job['matchWhere']).toBe(
      "City__c = 'Hull'",
    );
    const { job, report } = await loaded(withWhere("WHERE City__c = 'Hull'", 'Insert'));
    expect(job).not.toHaveProperty('matchWhere');
    expect(report).toMatch(/No counterpart[^#]*WHERE in the query of `Account`: `City__c = 'Hull'`/);
  });

  test('WHERE of an object that is only read narrows the query for it', async () => {
    const query = "SELECT Name FROM Account WHERE City__c = 'York' ORDER BY Name LIMIT 5";
    const contact = { query: 'SELECT Email, AccountId FROM Contact', operation: 'Insert' };
    const objects = [{ query, operation: 'Readonly' }, contact];
    const { jobs } = await converted(
      project({ objects }, { 'Contact.csv': 'Email,Account.Name\na@example.com,Mill\n' }),
    );
    expect(jobs['org-account']).toMatchObject({
      query: "SELECT Id, Name FROM Account WHERE City__c = 'York'",
    });
    const { jobs: found } = await converted(
      project(
        { objects: [{ query, operation: 'Upsert' }, contact] },
        { 'Account.csv': accounts, 'Contact.csv': 'Email,Account.Name\na@example.com,Inn\n' },
      ),
    );
    expect(found['org-account']).toMatchObject({ query: 'SELECT Id, Name FROM Account' });
  });
});

test.each([
  [undefined, undefined, ''],
  [true, undefined, 'a row without its parent is not sent'],
  [false, 'blank', 'sent without it (`missing: blank`)'],
])('promptOnMissingParentObjects %s', async (promptOnMissingParentObjects, missing, said) => {
  const objects = [
    account,
    {
      query: 'SELECT Email, AccountId, Firm__c FROM Contact',
      operation: 'Upsert',
      externalId: 'Email;Firm__r.Name',
    },
  ];
  const files = {
    'Account.csv': accounts,
    'Contact.csv': 'Email,Account.Name,Firm__r.Name\na@example.com,Mill,Barn\n',
  };
  const { jobs, report } = await converted(project({ promptOnMissingParentObjects, objects }, files));
  const { references } = jobs['contact'] as { references: Record<string, { missing?: string }> };
  expect(references['AccountId']?.missing).toBe(missing);
  expect(references['Firm__c']).not.toHaveProperty('missing');
  expect(report).toContain(said);
});

test('mapped lookups fill the fields of the target, from their key or from Ids', async () => {
  const fieldMapping = [
    { sourceField: 'Firm__c', targetField: 'Company__c' },
    { sourceField: 'AccountId', targetField: 'Payer__c' },
    { sourceField: 'Email', targetField: 'Mail__c' },
    { sourceField: 'Email', targetField: 'Other_Mail__c' },
  ];
  const query = 'SELECT Email, AccountId, Firm__c FROM Contact';
  const keys = { operation: 'Upsert', externalId: 'Email;Firm__r.Name', useFieldMapping: true, fieldMapping };
  const files = {
    'Account.csv': accounts,
    'Contact.csv': 'Email,AccountId,Firm__r.Name\na@example.com,001000000000001AAA,Barn\n',
  };
  const { jobs, report } = await converted(project({ objects: [account, { query, ...keys }] }, files));
  expect(jobs['contact']).toMatchObject({
    matchBy: ['Other_Mail__c', 'Company__c'],
    references: {
      Company__c: { job: 'account', key: 'Name', columns: 'Firm__r.Name' },
      Payer__c: { job: 'account', key: 'Id', columns: 'AccountId' },
    },
  });
  expect(report).toContain('`Email` of `Contact` fills `Other_Mail__c`, and `Mail__c` no more.');
});

test('values are replaced as SFDMU does, also in the keys of parents', async () => {
  const contact = { query: 'SELECT Email, AccountId, Owner__c FROM Contact', operation: 'Insert' };
  const objects = [
    { ...account, useValuesMapping: true },
    { ...contact, useValuesMapping: true },
  ];
  const files = {
    'Account.csv': accounts,
    'Contact.csv': 'Email,Account.Name,Fax\na@example.com,Mill,1\n',
    'ValueMapping.csv': [
      'ObjectName,FieldName,RawValue,Value',
      'Account,Name, Mill , The Mill ',
      'Account,City__c,York,',
      'Account,City__c,Leeds,NULL',
      'Contact,Email,a@example.com,eval(RAW_VALUE)',
      'Contact,Fax,1,2',
      '',
    ].join('\n'),
  };
  const { jobs, report } = await converted(project({ objects }, files));
  expect(jobs['account']).toMatchObject({
    valueMap: { Name: { Mill: 'The Mill' }, City__c: { Leeds: '#N/A' } },
  });
  expect(jobs['contact']).toMatchObject({ valueMap: { 'Account.Name': { Mill: 'The Mill' } } });
  expect((jobs['contact'] as { valueMap: object }).valueMap).not.toHaveProperty('Email');
  expect((jobs['contact'] as { valueMap: object }).valueMap).not.toHaveProperty('Fax');
  const { jobs: plain } = await converted(project({ objects: [account] }, files));
  expect(plain['account']).not.toHaveProperty('valueMap');
  expect(report).toContain('The value `York` for `City__c` of `Account` stays as it is.');
  expect(report).toContain('The program `eval(RAW_VALUE)` for `Email` of `Contact` is not carried over.');
});

test('what the project calls a field and the manifest cannot is to be looked at', async () => {
  const objects = [{ ...account, useFieldMapping: true, fieldMapping: [{ targetObject: 'No Object' }] }];
  const folder = project({ objects }, { 'Account.csv': accounts });
  const { report } = await converted(folder, '.', { isValid: false });
  expect(report).toMatch(/Look at this[^#]*"object" takes the API name of an object[^#]*bulk-load\.yml:7/);
});

test('old data is deleted before the set, children first, as the query says', async () => {
  const objects = [
    { ...account, deleteOldData: true },
    {
      query: "SELECT Subject FROM Case WHERE Origin = 'Web' LIMIT 5",
      operation: 'Insert',
      deleteOldData: true,
      hardDelete: true,
    },
    { query: 'SELECT Name FROM Lead', operation: 'Delete', deleteQuery: 'SELECT Id FROM Lead LIMIT 3' },
  ];
  const files = { 'Account.csv': accounts, 'Case.csv': 'Subject\nA\n' };
  const { jobs } = await converted(project({ objects }, files));
  expect(Object.entries(jobs).map(([id, job]) => [id, (job as { query?: string }).query])).toEqual([
    ['old-lead', 'SELECT Id FROM Lead LIMIT 3'],
    ['no-lead', undefined],
    ['old-case', "SELECT Id FROM Case WHERE Origin = 'Web' LIMIT 5"],
    ['no-case', undefined],
    ['old-account', 'SELECT Id FROM Account'],
    ['no-account', undefined],
    ['account', undefined],
    ['case', undefined],
  ]);
  expect(jobs['no-case']).toMatchObject({ operation: 'hardDelete', rowsFrom: 'old-case' });
});

test('sets stand one after the other, each with its files', async () => {
  const script = { useSeparatedCSVFiles: true, objectSets: [{ objects: [account] }, { objects: [account] }] };
  const files = { 'Account.csv': accounts, 'objectset_source/object-set-2/Account.csv': accounts };
  const { jobs } = await converted(project(script, files));
  expect(jobs).toMatchObject({
    account: { files: '../Account.csv' },
    'account-2': { files: '../objectset_source/object-set-2/Account.csv' },
  });
});

test('settings and values that are replaced', async () => {
  const script = {
    csvReadFileDelimiter: ';',
    csvInsertNulls: true,
    bulkApiV1BatchSize: 200,
    concurrencyMode: 'Serial',
    objects: [{ ...account, useValuesMapping: true }],
  };
  const files = {
    'Account.csv': 'Name;City__c\nMill;York\n',
    'ValueMapping.csv':
      'ObjectName;FieldName;RawValue;Value\nAccount;City__c;York;Leeds\nAccount;Name;/M.*/;X\n',
  };
  const { jobs, report } = await converted(project(script, files));
  expect(jobs['account']).toMatchObject({
    csv: { delimiter: ';' },
    valueMap: { City__c: { York: 'Leeds' } },
    blankCells: 'null',
    batch: { maxRecords: 200 },
    concurrencyMode: 'Serial',
  });
  expect(report).toContain('The pattern `/M.*/` for `Name` of `Account` is not carried over.');
});

test('keys without a counterpart are in the report, with their place', async () => {
  const script = { allOrNone: true, objects: [{ ...account, master: false, $comment: 'ours' }] };
  const { report } = await converted(project(script, { 'Account.csv': accounts }));
  expect(report).toContain('`allOrNone` of the project | [export.json:2:3](../export.json#L2)');
  expect(report).toContain('`master` of `Account`');
});

test.each([
  ['{"objects": [}', 'export.json:1:14', 'The file is not JSON: A value or "]" is expected here.'],
  ['[]', 'export.json:1:1', 'This is no export.json, which is an object.'],
  ['{"objets": []}', 'export.json:1:2', '"objets" is not known here.'],
  [
    '{"objects": [{"query": "SELECT Id FROM Account", "operaton": "x"}]}',
    'export.json:1:50',
    '"operaton" is not known here.',
  ],
  ['{"objects": [{"operation": "Insert"}]}', 'export.json:1:14', 'An object has no "query".'],
  [
    '{"objects": [{"query": "UPDATE Account"}]}',
    'export.json:1:15',
    'The query cannot be taken apart: UPDATE Account',
  ],
  [
    '{"objects": [{"query": "SELECT Id FROM Account", "operation": "Move"}]}',
    'export.json:1:50',
    '"Move" is no operation of SFDMU.',
  ],
  ['{"objects": [{"query": 5}]}', 'export.json:1:24', '"query" must be a text.'],
  [
    '{"objects": [{"query": "SELECT Id FROM Lead", "operation": "Insert"}]}',
    'export.json:1:15',
    'There is no file Lead.csv.',
  ],
  ['{"objects": [], "objects": []}', 'export.json:1:17', '"objects" is there twice.'],
  [
    '{"objects": [{"query": "SELECT Id FROM Lead"}]}',
    'export.json:1:1',
    'The project has nothing to load: no object has a file with records.',
  ],
  [
    '{"csvFileEncoding": "ebcdic", "objects": [{"query": "SELECT Id FROM Lead"}]}',
    'export.json:1:2',
    '"ebcdic" is no encoding of SFDMU.',
  ],
])('%s is a mistake with its place, and nothing is written', async (text, place, message) => {
  const { diagnostics, written } = await converted({ 'export.json': text });
  expect(written).toEqual({});
  expect(
    diagnostics.map((one) => [[one.place?.file, one.place?.line, one.place?.column].join(':'), one.message]),
  ).toContainEqual([place, message]);
});

test('a broken CSV file is a mistake with its line', async () => {
  const { diagnostics, written } = await converted(
    project({ objects: [account] }, { 'Account.csv': 'Id,Name\n1,"Mill\n' }),
  );
  expect(written).toEqual({});
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.message).toMatch(/^The file is no CSV that can be read: /);
  expect(diagnostics[0]?.place?.file).toBe('Account.csv');
});
