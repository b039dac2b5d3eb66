import { expect, test } from 'vitest';
import { expectOutcome, load, type Loaded } from './load-scenario.ts';
import { received, receivedBatches } from './received.ts';
import { source, type Source } from './sources.ts';

/** Cells with everything that moves a record off its line or changes when it is written again. */
const trickyCells = [
  'plain',
  '"two\nlines"',
  '"three\r\nlines\r\nhere"',
  '"a comma, and a ""quote"""',
  '  blanks around  ',
  '"漢字 😀 é\n\n\nfour line ends above"',
  '',
  '""',
  '"a lone return\rinside"',
  '::error::not a command',
];

/** Records with keys `k-…`; every fifth has no LastName, so that the org refuses it. */
function tricky(count: number, first: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const cell = trickyCells[number % trickyCells.length] ?? '';
    return `k-${number},${number % 5 === 0 ? '' : `Name ${number}`},${cell}`;
  });
}

interface Expectation {
  readonly success: string;
  readonly failed: string;
  readonly failedPlaces: string[];
}

/** The result files as they must be, written from the source and the org's own record of it. */
async function expected({ org }: Loaded, files: Readonly<Record<string, Source>>): Promise<Expectation> {
  const results = new Map(
    (await received(org)).map(({ cells, result }) => [cells['External_Id__c'], result]),
  );
  const columns = 'External_Id__c,LastName,Description\n';
  let success = `sf__Id,sf__Created,sf__File,sf__Line,${columns}`;
  let failed = `sf__Id,sf__Error,sf__File,sf__Line,${columns}`;
  const failedPlaces: string[] = [];
  for (const [file, { records }] of Object.entries(files)) {
    for (const { raw, line } of records) {
      const result = results.get(raw.split(',')[0]);
      if (result?.['Success'] === 'true') success += `${result['Id'] ?? ''},true,${file},${line},${raw}\n`;
      else {
        failed += `,${csvCell(result?.['Error'] ?? '')},${file},${line},${raw}\n`;
        failedPlaces.push(`${file}:${line}`);
      }
    }
  }
  return { success, failed, failedPlaces };
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const header = 'External_Id__c,LastName,Description';
const sources: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  'LF, and a quoted header': { 'a.csv': source(`"External_Id__c",LastName,Description`, tricky(23, 1)) },
  'CRLF with a byte order mark': { 'a.csv': source(header, tricky(23, 1), { bom: true, lineEnd: '\r\n' }) },
  'CR alone': { 'a.csv': source(header, tricky(23, 1), { lineEnd: '\r' }) },
  'blank lines between records': {
    'a.csv': source(header, tricky(23, 1), { blankBefore: [0, 1, 7, 22], lineEnd: '\r\n' }),
  },
  'two files, the first without a last line end': {
    'a.csv': source(header, tricky(18, 1), { lastLineEnd: false }),
    'b.csv': source(header, tricky(15, 19), { bom: true, lineEnd: '\r\n', blankBefore: [3] }),
  },
};

test.concurrent.each(Object.entries(sources))(
  'every record is found again at its file and line: %s',
  async (_, files) => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: '*.csv', batch: {maxRecords: 7}}
`,
      files: Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text])),
      org: { timing: { kind: 'varied' } },
    });
    const { success, failed, failedPlaces } = await expected(loaded, files);
    const count = Object.values(files).reduce((sum, { records }) => sum + records.length, 0);
    expect(failedPlaces.length).toBeGreaterThan(3);
    expectOutcome(loaded, 'records-failed', {
      succeeded: count - failedPlaces.length,
      failed: failedPlaces.length,
    });
    expect(await loaded.resultFile('people/success.csv')).toBe(success);
    expect(await loaded.resultFile('people/failed.csv')).toBe(failed);
    expect(await loaded.resultFile('people/unprocessed.csv')).toBe(`sf__File,sf__Line,${header}\n`);
    const annotated = loaded.main.annotations.filter(({ file }) => file !== undefined);
    expect(annotated.map(({ file, line }) => `${file ?? ''}:${line ?? 0}`)).toEqual(failedPlaces.slice(0, 9));
    expect((await receivedBatches(loaded.org)).map((batch) => batch.length)).toEqual(
      expect.arrayContaining([7, 7, 7]),
    );
  },
);

test.concurrent('a batch reaches over the end of a file into the next one', async () => {
  const loaded = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: [b.csv, a.csv], batch: {maxRecords: 4}}
`,
    files: {
      'a.csv': 'LastName\nA1\nA2\nA3\n',
      'b.csv': 'LastName\nB1\nB2\nB3',
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 6 });
  const batches = (await receivedBatches(loaded.org)).map((batch) =>
    batch.map(({ cells }) => cells['LastName']),
  );
  expect(batches.sort((a, b) => b.length - a.length)).toEqual([
    ['B1', 'B2', 'B3', 'A1'],
    ['A2', 'A3'],
  ]);
  expect(
    (await loaded.rows('people/success.csv')).map(
      (row) => `${row['sf__File'] ?? ''}:${row['sf__Line'] ?? ''}`,
    ),
  ).toEqual(['b.csv:2', 'b.csv:3', 'b.csv:4', 'a.csv:2', 'a.csv:3', 'a.csv:4']);
});

test.concurrent('files come from paths and globs below the folder of the manifest, each once', async () => {
  const loaded = await load({
    jobs: '',
    files: {
      'loads/people.yml': `version: 1
jobs:
  people:
    object: Contact
    operation: insert
    files: [data/z.csv, 'data/**/*.csv', ../common.csv]
`,
      'loads/data/z.csv': 'LastName\nZ\n',
      'loads/data/b.csv': 'LastName\nB\n',
      'loads/data/a/deep.csv': 'LastName\nDeep\n',
      'common.csv': 'LastName\nShared\n',
    },
    with: { manifest: 'loads/people.yml' },
  });
  expectOutcome(loaded, 'success', { succeeded: 4 });
  expect((await loaded.rows('people/success.csv')).map((row) => row['sf__File'])).toEqual([
    ...['loads/data/z.csv', 'loads/data/a/deep.csv', 'loads/data/b.csv', 'common.csv'],
  ]);
});

test.concurrent('the summary shows the counts of every job and of every batch', async () => {
  const loaded = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 20}}
  firms: {object: Account, operation: insert, files: firms.csv, needs: []}
`,
    files: { 'people.csv': source(header, tricky(30, 1)).text, 'firms.csv': 'Name\nOne\nTwo\n' },
  });
  expectOutcome(loaded, 'records-failed', { succeeded: 26, failed: 6 });
  const { summary } = loaded.main;
  const row = (...cells: (string | number)[]): RegExp =>
    new RegExp(`\\|[^\\n]*${cells.map((cell) => `\\b${cell}\\b`).join('[^\\n]*\\|[^\\n]*')}[^\\n]*\\|`);
  expect(summary).toMatch(row('people', 'Contact', 'insert', 30, 24, 6, 0));
  expect(summary).toMatch(row('firms', 'Account', 'insert', 2, 2, 0, 0));
  for (const { batches } of loaded.report.jobs) {
    for (const { info } of batches) expect(summary).toContain(info?.id);
  }
  expect(summary).toContain('REQUIRED_FIELD_MISSING');
});
