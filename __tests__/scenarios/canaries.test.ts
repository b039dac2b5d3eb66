import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { diagnosticText } from '../../src/diagnostic/diagnostic-text.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { annotations } from '../../src/report/annotations.ts';
import { failureSentence } from '../../src/report/failure-sentence.ts';
import { closingLines } from '../../src/report/log.ts';
import { outputs } from '../../src/report/outputs.ts';
import { reportText } from '../../src/report/report-json.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../../src/report/summary.ts';
import { mistakes } from '../plan-mode/mistakes.ts';
import { planThenLoad } from '../plan-mode/in-process.ts';
import { gadgetOrg } from '../plan-mode/gadget-org.ts';
import { testOrg } from './load-scenario.ts';

/** Values that must stand in result files alone, in files with every kind of mistake. */

const CANARY = /canary/i;
const c = 'canary';
const LONG = c.repeat(30_000);

/** All that is reported of an outcome. */
function reported(outcome: Outcome): string {
  return [
    reportText(outcome),
    summaryMarkdown(outcome, { budgetBytes: summaryBudgetBytes }),
    ...closingLines(outcome),
    ...outcome.diagnostics.map((one) => diagnosticText(one)),
    JSON.stringify([annotations(outcome), outputs(outcome, '/results'), failureSentence(outcome)]),
  ].join('\n');
}

/** The mistake → the name of the file and its content. Each is loaded and planned as contacts. */
const FILES: Readonly<Record<string, readonly [string, string | Buffer]>> = {
  'a row with too many cells': ['a.csv', `LastName,Title\n${c},${c},${c}\n`],
  'a row with too few cells': ['a.csv', `LastName,Title,Phone\n${c},${c}\n`],
  'a quote inside a cell': ['a.csv', `LastName,Title\n${c}"${c},${c}\n`],
  'text behind a quoted cell': ['a.csv', `LastName,Title\n"${c}"${c},${c}\n`],
  'a cell that is not closed': ['a.csv', `LastName,Title\n"${c},${c}\n${c}`],
  'a cell that is too long': ['a.csv', `LastName,Title\n${LONG},${c}\n`],
  'a record that is too long': [
    'a.csv',
    `LastName,Title,Description\n${`${LONG.slice(0, 131_000)},`.repeat(3)}\n`,
  ],
  'a NUL character': ['a.csv', `LastName,Title\n${c}\0${c},${c}\n`],
  'bytes that are not UTF-8': [
    'a.csv',
    Buffer.concat([Buffer.from(`LastName\n${c}`), Buffer.from([0xff, 0x0a])]),
  ],
  'other separators in the rows': ['a.csv', `LastName,Title\n${c};${c}\n`],
  'JSON that breaks off': ['a.json', `[{"LastName": "${c}", "Title": "${c}`],
  'JSON with a value without quotes': ['a.json', `[{"LastName": ${c}, "Title": "${c}"}]`],
  'JSON with a wrong escape': ['a.json', `[{"LastName": "${c}\\q${c}"}]`],
  'JSON with a line feed in a value': ['a.json', `[{"LastName": "${c}\n${c}"}]`],
  'JSON with a comma too many': ['a.json', `[{"LastName": "${c}",}]`],
  'JSON with a member twice': ['a.json', `[{"LastName": "${c}", "LastName": "${c}2"}]`],
  'JSON with a list': ['a.json', `[{"LastName": ["${c}"]}]`],
  'JSON that is nested': ['a.json', `[{"Account": {"Owner": {"Name": "${c}"}}}]`],
  'JSON with a parent without a field': ['a.json', `[{"LastName": "${c}", "Account": {}}]`],
  'JSON with texts in the place of records': ['a.json', `["${c}", "${c}"]`],
  'JSON that is a text': ['a.json', `"${c}"`],
  'JSON with a value that is too long': ['a.json', `[{"LastName": "${LONG}"}]`],
  'JSON with a NUL character': ['a.json', `[{"LastName": "${c}\\u0000"}]`],
  'JSON with text behind it': ['a.json', `[{"LastName": "${c}"}] ${c}`],
  'JSON that is not whole': [
    'a.json',
    `{"done": false, "nextRecordsUrl": "/${c}", "records": [{"LastName": "${c}"}]}`,
  ],
  'lines of JSON of which one is broken': ['a.jsonl', `{"LastName": "${c}"}\n{"LastName": "${c}\n`],
  ...Object.fromEntries(
    Object.entries({
      'XML with a sign that is not escaped': `<LastName>${c} & ${c}</LastName>`,
      'XML with an unknown entity': `<LastName>${c} &nbsp; ${c}</LastName>`,
      'XML with a wrong number': `<LastName>${c}&#x0;${c}</LastName>`,
      'XML with a tag too many': `<LastName>${c}</LastName></LastName>`,
      'XML with a tag too few': `<LastName>${c}`,
      'XML with an attribute': `<LastName lang="${c}">${c}</LastName>`,
      'XML with an attribute without quotes': `<LastName lang=${c}>${c}</LastName>`,
      'XML with text between fields': `${c}<LastName>${c}</LastName>${c}`,
      'XML with a section that is not closed': `<LastName><![CDATA[${c}</LastName>`,
      'XML with a comment that is none': `<LastName><!-- ${c} -- ${c} --></LastName>`,
      'XML with a field twice': `<LastName>${c}</LastName><LastName>${c}</LastName>`,
      'XML that is nested': `<Account><sObject><Owner><sObject><Name>${c}</Name></sObject></Owner></sObject></Account>`,
      'XML with two parents': `<Account><sObject><Name>${c}</Name></sObject><sObject><Name>${c}</Name></sObject></Account>`,
      'XML with a value that is too long': `<LastName>${LONG}</LastName>`,
    }).map(([name, fields]) => [
      name,
      [
        'a.xml',
        `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n<sObject>${fields}</sObject>\n</sObjects>`,
      ] as const,
    ]),
  ),
  'XML of another kind': ['a.xml', `<people><person>${c}</person></people>`],
  'an archive with broken rows': [
    'a.zip',
    Buffer.from(zipSync({ 'request.txt': Buffer.from(`Name,Body\n"${c},#${c}\n`) })),
  ],
};

const record = (referenceId: string, more: string): string =>
  `{"attributes": {"type": "Account", "referenceId": "${referenceId}"}, ${more}}`;
const TREES: Readonly<Record<string, string>> = {
  'a reference to no record': record('r1', `"Name": "${c}", "ParentId": "@${c}Ref9"`),
  'a reference to no record beside one to a record': `${record('r1', `"Name": "${c}"`)}, ${record('r2', `"ParentId": "@r1", "Name": "${c}"`)}, ${record('r3', `"ParentId": "@${c}"`)}`,
  'a reference id twice': `${record(c, `"Name": "${c}"`)}, ${record(c, `"Name": "${c}"`)}`,
  'a type that is none': `{"attributes": {"type": "${c} 1", "referenceId": "r1"}, "Name": "${c}"}`,
  'a list in a field': record('r1', `"Name": ["${c}"]`),
  'a value that breaks off': `{"Name": "${c}`,
  'a wrong escape': record('r1', `"Name": "${c}\\q"`),
  'a value that is too long': record('r1', `"Name": "${LONG}"`),
  'a NUL character': record('r1', `"Name": "${c}\\u0000"`),
  'a text among the records': `"${c}"`,
  'nested records without a reference id': `{"Name": "${c}", "Contacts": {"records": [{"attributes": {"type": "Contact"}, "LastName": "${c}"}]}}`,
};

let org: RunningOrg;
beforeAll(async () => {
  org = await testOrg();
});

async function expectSilence(
  files: Readonly<Record<string, string | Buffer>>,
  there = org,
): Promise<readonly Outcome[]> {
  const { load, plan } = await planThenLoad(there, files);
  for (const outcome of [plan, load]) expect(reported(outcome)).not.toMatch(CANARY);
  return [plan, load];
}

describe('no value of a file is reported', () => {
  test.each(Object.entries(FILES))('%s', async (_, [name, content]) => {
    const packed = name.endsWith('.zip') ? 'object: Document, contentType: ZIP_CSV' : 'object: Contact';
    const job = `{${packed}, operation: insert, files: ${name}}`;
    const outcomes = await expectSilence({
      'bulk-load.yml': `version: 1\njobs:\n  people: ${job}\n`,
      [name]: content,
    });
    for (const { diagnostics, verdict } of outcomes) {
      expect(verdict).toBe('invalid');
      expect(diagnostics.length).toBeGreaterThan(0);
    }
  });

  test.each(Object.entries(TREES))('of a tree: %s', async (_, records) => {
    const [plan] = await expectSilence({
      'bulk-load.yml': 'version: 1\njobs:\n  seed: {treePlan: plan.json}\n',
      'plan.json': '[{"sobject": "Account", "files": ["a.json"]}]',
      'a.json': `{"records": [${records}]}`,
    });
    expect(plan?.verdict).toBe('invalid');
  });

  test.each([
    ['references', 'references: {AccountId: {job: firms, key: Name}}', 'LastName,AccountId\nx,canary\n'],
    ['relative dates', 'relativeDates: [Birthdate]', 'LastName,Birthdate\nx,today canary\nx,todaycanary\n'],
    ['groups', 'groupBy: LastName, batch: {maxRecords: 1}', 'LastName\ncanary\ncanary\n'],
    ['a transformation spec', 'transformationSpec: spec.csv', 'Surname\ncanary\n'],
    ['records without a value', 'batch: {maxRecords: 1}', 'LastName,Title\n,canary\n'],
  ])('with %s', async (_, keys, csv) => {
    await expectSilence({
      'bulk-load.yml': `version: 1
jobs:
  firms: {object: Account, operation: insert, files: firms.csv}
  people: {object: Contact, operation: insert, files: people.csv, ${keys}}
`,
      'firms.csv': 'Name\ncanary1\ncanary1\n',
      'people.csv': csv,
      'spec.csv':
        'Salesforce Field,Csv Header,Value,Hint\nLastName,Surname,,\nTitle,,canary,\nDepartment,,canary,\n',
    });
  });
});

describe('no value is reported by the checks of a plan', () => {
  test.each(mistakes)('%s', async (_, job, csv) => {
    const there = await gadgetOrg();
    const [header = '', ...rows] = csv.trimEnd().split('\n');
    const cells = header.split(',').length;
    const marked = [
      ...rows,
      Array.from({ length: cells }, () => c).join(','),
      Array(cells).fill(`${c} 2`).join(),
    ];
    const { plan } = await planThenLoad(there, {
      'bulk-load.yml': `version: 1\njobs:\n  gadgets: {${job.replace('^', '')}, files: a.csv}\n`,
      'a.csv': `${[header, ...marked].join('\n')}\n`,
    });
    expect(reported(plan)).not.toMatch(CANARY);
  });
});
