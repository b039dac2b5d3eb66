import { describe, expect, test } from 'vitest';
import { converted } from './converted.ts';

/** A process-conf.xml of processes, each with its settings. */
function conf(processes: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const beans = Object.entries(processes).map(([name, settings]) => {
    const entries = Object.entries(settings).map(([key, value]) => `<entry key="${key}" value="${value}"/>`);
    return `<bean id="${name}" class="com.salesforce.dataloader.process.ProcessRunner" scope="prototype">
<property name="name" value="${name}"/><property name="configOverrideMap"><map>
${entries.join('\n')}
</map></property></bean>`;
  });
  return `<!DOCTYPE beans PUBLIC "-//SPRING//DTD BEAN 2.0//EN" "http://www.springframework.org/dtd/spring-beans-2.0.dtd">
<beans>
<bean id="dbContext" class="com.salesforce.dataloader.dao.database.DatabaseContext"/>
${beans.join('\n')}
</beans>
`;
}

const load = {
  'sfdc.entity': 'Account',
  'process.operation': 'insert',
  'dataAccess.type': 'csvRead',
  'dataAccess.name': 'a.csv',
};
const csv = 'Name,Code\nMill,1\n';

/** The job of one process with these settings. */
async function jobOf(
  settings: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ job: unknown; report: string; all: string }> {
  const project = {
    'process-conf.xml': conf({ accountProcess: { ...load, ...settings } }),
    'a.csv': csv,
    ...files,
  };
  const { diagnostics, jobs, report, written } = await converted(project);
  expect(diagnostics).toEqual([]);
  return { job: jobs['account'], report, all: Object.values(written).join('\n') };
}

const plain = { object: 'Account', operation: 'insert', files: '../a.csv' };

describe('settings of a process', () => {
  test.each<[Readonly<Record<string, string>>, object]>([
    [{}, plain],
    [{ 'process.operation': 'hard_delete' }, { ...plain, operation: 'hardDelete' }],
    [
      { 'process.operation': 'upsert', 'sfdc.externalIdField': 'Code__c' },
      { ...plain, operation: 'upsert', externalIdFieldName: 'Code__c' },
    ],
    [
      {
        'process.operation': 'update',
        'sfdc.externalIdField': 'Code__c',
        'sfdc.updateWithExternalId': 'true',
      },
      { ...plain, operation: 'update', matchBy: 'Code__c' },
    ],
    [
      { 'sfdc.useBulkApi': 'true', 'sfdc.bulkApiSerialMode': 'true' },
      { ...plain, concurrencyMode: 'Serial' },
    ],
    [
      { 'sfdc.useBulkApi': 'true', 'sfdc.loadBatchSize': '5000' },
      { ...plain, batch: { maxRecords: 5000 } },
    ],
    [{ 'sfdc.loadBatchSize': '200' }, plain],
    [{ 'sfdc.insertNulls': 'true' }, { ...plain, blankCells: 'null' }],
    [{ 'sfdc.insertNulls': 'true', 'sfdc.useBulkApi': 'true' }, plain],
    [{ 'sfdc.assignmentRule': '01Q000000000001' }, { ...plain, assignmentRuleId: '01Q000000000001' }],
    [{ 'dataAccess.readCharset': 'UTF-8' }, plain],
    [{ 'dataAccess.readCharset': 'latin1' }, { ...plain, csv: { encoding: 'windows-1252' } }],
  ])('%j', async (settings, expected) => {
    expect((await jobOf(settings)).job).toEqual(expected);
  });

  test('a login is copied nowhere', async () => {
    const { all, report } = await jobOf({
      'sfdc.username': 'user@example.com',
      'sfdc.password': 'a1b2c3d4e5f6',
      'sfdc.endpoint': 'https://login.example.com',
      'process.encryptionKeyFile': 'c:\\keys\\own.key',
    });
    expect(report).toContain('the login is left out');
    for (const secret of ['user@example.com', 'a1b2c3d4e5f6', 'login.example.com', 'own.key']) {
      expect(all).not.toContain(secret);
    }
  });

  test('config.properties says what holds for all processes', async () => {
    const { job } = await jobOf(
      {},
      {
        'config.properties':
          '#Loader\nsfdc.useBulkApi=true\nsfdc.loadBatchSize=2000\nloader.csvOther=true\nloader.csvOtherValue=;\n',
        'a.csv': 'Name;Code\nMill;"1,5"\n',
      },
    );
    expect(job).toEqual({ ...plain, csv: { delimiter: ';' }, batch: { maxRecords: 2000 } });
  });

  test('a file that is not UTF-8 has the encoding of its system', async () => {
    const { job, report } = await jobOf({}, { 'a.csv': Buffer.from('Name\nGröße\n', 'latin1') });
    expect(job).toEqual({ ...plain, csv: { encoding: 'windows-1252' } });
    expect(report).toContain('the file is read as windows-1252');
  });
});

describe('files', () => {
  test('are found by the end of a path of another machine', async () => {
    const { diagnostics, jobs, report } = await converted(
      {
        'conf/process-conf.xml': conf({
          accountProcess: {
            ...load,
            'dataAccess.name': 'c:\\loads\\data\\a.csv',
            'process.mappingFile': '${base}/conf/a.sdl',
          },
        }),
        'conf/a.sdl': 'NAME=Name\nCODE=Code__c\n',
        'data/a.csv': csv,
      },
      'conf',
    );
    expect(diagnostics).toEqual([]);
    expect(jobs).toEqual({ account: { ...plain, files: '../../data/a.csv', columns: '../a.sdl' } });
    expect(report).toContain('is taken for `../data/a.csv`');
  });

  test('a mapping of columns that the file does not have stands in the manifest', async () => {
    const { job } = await jobOf(
      { 'process.mappingFile': 'a.sdl' },
      { 'a.sdl': 'NAME=Name, Site\nGONE=Phone\n"Customer"=Type\n' },
    );
    expect(job).toEqual({
      ...plain,
      columns: { Name: ['Name', 'Site'], Code: null },
      values: { Type: 'Customer' },
    });
  });

  test('what one process extracts and the next one loads are the rows of a query', async () => {
    const { jobs } = await converted({
      'drop.sdl': 'ID=Id\n',
      'process-conf.xml': conf({
        oldProcess: {
          'sfdc.entity': 'Account',
          'process.operation': 'extract',
          'sfdc.extractionSOQL': 'SELECT Id\n  FROM Account',
          'dataAccess.type': 'csvWrite',
          'dataAccess.name': 'c:\\loads\\old.csv',
        },
        dropProcess: {
          ...load,
          'process.operation': 'delete',
          'dataAccess.name': 'c:\\loads\\old.csv',
          'process.mappingFile': 'drop.sdl',
        },
      }),
    });
    expect(jobs).toEqual({
      old: { object: 'Account', operation: 'query', query: 'SELECT Id FROM Account', output: 'old.csv' },
      drop: { object: 'Account', operation: 'delete', rowsFrom: 'old', columns: '../drop.sdl' },
    });
  });

  const jobless = {
    first: { ...load, 'dataAccess.type': 'databaseRead' },
    second: { ...load, 'process.operation': 'undelete' },
  };

  test('databases, and operations that the Bulk API does not have, have no job', async () => {
    const { jobs, report } = await converted({
      'process-conf.xml': conf({ ...jobless, third: load }),
      'a.csv': csv,
    });
    expect(Object.keys(jobs)).toEqual(['third']);
    expect(report).toContain('The process `first` has no job');
    expect(report).toContain('does not undelete');
  });

  test('without any job nothing is written', async () => {
    const { diagnostics, written } = await converted({ 'process-conf.xml': conf(jobless) });
    expect(written).toEqual({});
    expect(diagnostics).toMatchObject([
      {
        message: 'The project has nothing to load: no job was made of it.',
        hint: expect.stringMatching(
          /^The process `first` has no job\. Databases.* does not undelete\.$/,
        ) as unknown,
        place: { file: 'process-conf.xml', line: 8 },
      },
    ]);
  });
});

test.each<[string, Readonly<Record<string, string>>, RegExp, number | undefined]>([
  ['broken XML', { 'process-conf.xml': '<beans>\n<bean></beans>' }, /not XML/, 2],
  ['other XML', { 'process-conf.xml': '<project/>' }, /begins with <project>/, 1],
  ['no process', { 'process-conf.xml': '<beans/>' }, /has no process/, 1],
  [
    'no operation',
    { 'process-conf.xml': conf({ p: { 'sfdc.entity': 'A' } }) },
    /lacks "process.operation"/,
    4,
  ],
  [
    'an operation that is none',
    {
      'process-conf.xml': conf({ first: load, second: { ...load, 'process.operation': 'harddelete' } }),
      'a.csv': csv,
    },
    /^"harddelete" is no operation of Data Loader\.$/,
    14,
  ],
  [
    'no object',
    { 'process-conf.xml': conf({ p: { 'process.operation': 'insert' } }) },
    /lacks "sfdc.entity"/,
    4,
  ],
  [
    'no file named',
    { 'process-conf.xml': conf({ p: { 'sfdc.entity': 'A', 'process.operation': 'insert' } }) },
    /lacks "dataAccess.name"/,
    4,
  ],
  [
    'a missing file',
    { 'process-conf.xml': conf({ p: load }) },
    /names the file "a.csv", which is not there/,
    9,
  ],
  [
    'no query',
    { 'process-conf.xml': conf({ p: { 'sfdc.entity': 'A', 'process.operation': 'extract' } }) },
    /lacks "sfdc.extractionSOQL"/,
    4,
  ],
  [
    'a missing mapping',
    { 'process-conf.xml': conf({ p: { ...load, 'process.mappingFile': 'm.sdl' } }), 'a.csv': csv },
    /names the mapping file "m.sdl"/,
    10,
  ],
  [
    'a setting twice',
    {
      'process-conf.xml': conf({ p: load }).replace('<entry', '<entry key="sfdc.entity" value="B"/>\n<entry'),
      'a.csv': csv,
    },
    /"sfdc.entity" is there twice/,
    7,
  ],
])('%s is refused with its place, and nothing is written', async (_, files, message, line) => {
  const { diagnostics, written } = await converted(files);
  expect(diagnostics.map((one) => one.message).join('\n')).toMatch(message);
  expect(diagnostics.find((one) => message.test(one.message))?.place).toMatchObject({
    file: 'process-conf.xml',
    line,
  });
  expect(written).toEqual({});
});
