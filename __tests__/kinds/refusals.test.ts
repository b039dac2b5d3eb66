import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { zip } from '../attachments/zip-files.ts';
import { loadReferences } from '../references/reference-load.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startOrg();
});
afterAll(() => org.stop());

const JSON_FILE = '[{"LastName": "A"}]';
const XML_FILE =
  '<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload"><sObject><LastName>A</LastName></sObject></sObjects>';

/** The lines of a job, from the sixth line of the manifest on, its files, and what is reported at which place. */
type Case = readonly [
  what: string,
  job: readonly string[],
  files: Readonly<Record<string, string | Buffer>>,
  reported: readonly string[],
];

const cases: readonly Case[] = [
  [
    'a dialect of CSV beside JSON',
    ['files: a.json', 'csv: {delimiter: semicolon}'],
    { 'a.json': JSON_FILE },
    ['bulk-load.yml:7:5 "csv" goes with CSV alone; the files of the job are JSON.'],
  ],
  [
    'a dialect of CSV beside archives of XML',
    ['files: a.xml', 'contentType: ZIP_XML', 'attachments: files', 'csv: {encoding: latin1}'],
    { 'a.xml': XML_FILE, 'files/a': '' },
    ['bulk-load.yml:9:5 "csv" goes with CSV alone; the files of the job are XML.'],
  ],
  [
    'a transformation spec beside JSON',
    ['files: a.json', 'transformationSpec: spec.csv'],
    { 'a.json': JSON_FILE, 'spec.csv': 'Salesforce Field,Csv Header,Value,Hint\nLastName,LastName,,\n' },
    ['bulk-load.yml:7:25 "transformationSpec" goes with CSV alone; the files of the job are JSON.'],
  ],
  [
    'a transformation spec beside a content type',
    ['files: a.xml', 'contentType: XML', 'transformationSpec: spec.csv'],
    { 'a.xml': XML_FILE, 'spec.csv': '' },
    ['bulk-load.yml:7:18 "transformationSpec" goes with CSV alone, not with "contentType: XML".'],
  ],
  [
    'files of different content types',
    ['files: [a.json, b.csv]'],
    { 'a.json': JSON_FILE, 'b.csv': 'LastName\nA\n' },
    [
      'bulk-load.yml:6:13 The files of the job have different content types: "a.json" is JSON, "b.csv" is CSV.',
    ],
  ],
  [
    'files of another content type than the one that is said',
    ['files: [a.json, b.xml]', 'contentType: JSON'],
    { 'a.json': JSON_FILE, 'b.xml': XML_FILE },
    ['bulk-load.yml:7:18 "contentType: JSON" does not go with "b.xml", which is XML by its ending.'],
  ],
  [
    'CSV for archives of JSON',
    ['files: a.csv', 'contentType: ZIP_JSON', 'attachments: files'],
    { 'a.csv': 'LastName\nA\n', 'files/a': '' },
    ['bulk-load.yml:7:18 "contentType: ZIP_JSON" does not go with "a.csv", which is CSV by its ending.'],
  ],
  [
    'files where archives are to be sent as they are',
    ['files: a.csv', 'contentType: ZIP_JSON'],
    { 'a.csv': 'LastName\nA\n' },
    ['bulk-load.yml:6:12 "a.csv" is not a .zip file.'],
  ],
  [
    'an archive without a content type',
    ['files: a.zip'],
    { 'a.zip': 'x' },
    ['bulk-load.yml:6:12 "a.zip" is an archive.'],
  ],
  [
    'an archive where archives are to be packed',
    ['files: a.zip', 'contentType: ZIP_XML', 'attachments: files'],
    { 'a.zip': 'x', 'files/a': '' },
    ['bulk-load.yml:6:12 "a.zip" is an archive.'],
  ],
  [
    'keys that an archive leaves no room for',
    ['files: a.zip', 'contentType: ZIP_JSON', 'relativeDates: [Birthdate]', 'batch: {maxRecords: 1}'],
    { 'a.zip': 'x' },
    [
      'bulk-load.yml:8:5 "relativeDates" does not go with archives that are sent as they are.',
      'bulk-load.yml:9:5 "batch" does not go with archives that are sent as they are.',
    ],
  ],
  ...['json', 'csv'].map((ending): Case => [
    `a file that a constant names beside ${ending}`,
    [
      `files: a.${ending}`,
      `contentType: ZIP_${ending.toUpperCase()}`,
      'attachments: files',
      "values: {body: '#a'}",
    ],
    { 'a.json': JSON_FILE, 'a.csv': 'LastName\nA\n', 'files/a': '' },
    [
      'bulk-load.yml:9:14 "values" cannot fill "body": files are named by the records.',
      'bulk-load.yml:9:14 There is no field "body" on Contact, or the user may not see it.',
    ],
  ]),
  [
    'a folder for attachments without archives',
    ['files: a.json', 'attachments: files'],
    { 'a.json': JSON_FILE, 'files/a': '' },
    ['bulk-load.yml:7:5 "attachments" goes with "contentType: ZIP_CSV", ZIP_JSON or ZIP_XML alone.'],
  ],
  [
    'a folder for attachments that is none',
    ['files: a.json', 'contentType: ZIP_JSON', 'attachments: a.json'],
    { 'a.json': JSON_FILE },
    ['bulk-load.yml:8:18 There is no folder "a.json".'],
  ],
  [
    'an ending that tells nothing',
    ['files: a.yaml'],
    { 'a.yaml': 'a: b\n' },
    ['bulk-load.yml:6:12 "a.yaml" ends in nothing that says its content type.'],
  ],
  [
    'a column that no record has',
    ['files: a.json', 'columns: {Surname: LastName}'],
    { 'a.json': JSON_FILE },
    [
      'bulk-load.yml:7:15 "columns" is the wrong way round: "LastName" is a column of a.json, and "Surname" is none.',
    ],
  ],
  [
    'a field that two members fill',
    ['files: a.json', 'columns: {Name: LastName}'],
    { 'a.json': '[\n{"LastName": "A"},\n{"Name": "B"}]' },
    ['bulk-load.yml:7:21 The field "LastName" is given twice: by column "LastName" and by column "Name".'],
  ],
  [
    'a group by what no member fills',
    ['files: a.xml', 'groupBy: AccountId'],
    { 'a.xml': XML_FILE },
    [
      'bulk-load.yml:7:14 There is no column for the field "AccountId", by which the records are to be grouped.',
    ],
  ],
  [
    'a reference that no member gives',
    ['files: a.xml', 'references: {AccountId: {job: j, key: LastName}}'],
    { 'a.xml': XML_FILE },
    ['bulk-load.yml:7:18 No column of a.xml gives the field "AccountId", which is to be a reference.'],
  ],
  [
    'a member that is no field',
    ['files: a.json'],
    { 'a.json': '[\n {"Last name": "A"}]' },
    ['a.json:2 "Last name" (column "Last name") is not a field\'s API name.'],
  ],
  [
    'a record that is too large for a batch, in the second file',
    ['files: [a.json, b.ndjson]', 'batch: {maxBytes: 100}'],
    { 'a.json': JSON_FILE, 'b.ndjson': `{"LastName": "A"}\n{"LastName": "${'x'.repeat(100)}"}\n` },
    [
      'b.ndjson:2 The record that starts here takes 117 bytes, too many for a batch of at most 100 bytes with what stands around its records.',
    ],
  ],
  [
    'archives that are none',
    ['files: "*.zip"', 'contentType: ZIP_XML'],
    { 'a.zip': 'x', 'b.zip': await packed({ 'request.txt': '' }), 'c.zip': await packed({ a: 'a' }) },
    [
      'a.zip The archive cannot be read: invalid zip data.',
      'b.zip:1 The file has no records.',
      'c.zip The archive has no request.txt at its root.',
    ],
  ],
];

async function packed(files: Readonly<Record<string, string>>): Promise<Buffer> {
  return Buffer.from(await zip(files));
}

test.each(cases)('%s is reported at its place, and nothing is sent', async (_, job, files, reported) => {
  const { outcome } = await loadReferences(
    org,
    `jobs:\n  j:\n    object: Contact\n    operation: insert\n${job.map((line) => `    ${line}\n`).join('')}`,
    files,
  );
  expect(outcome.verdict).toBe('invalid');
  expect(
    outcome.diagnostics.map(({ message, place }) => {
      const { column, file = '', line } = place ?? {};
      return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}`;
    }),
  ).toEqual(reported);
  // Which field of a circle can wait, the org may be asked.
  expect(org.ledger.report().log.filter(({ method }) => method !== 'GET')).toEqual([]);
});
