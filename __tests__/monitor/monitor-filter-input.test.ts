import { expect, test } from 'vitest';
import { readInputs } from '../../src/action/inputs.ts';
import { readMonitorFilter } from '../../src/action/monitor-filter-input.ts';
import { diagnosticText } from '../../src/diagnostic/diagnostic-text.ts';
import { Mistakes } from '../../src/diagnostic/mistakes.ts';
import { filterLines } from '../../src/monitor/job-filter.ts';

function read(text: string) {
  const mistakes = new Mistakes();
  const filter = readMonitorFilter(text, mistakes);
  return { filter, messages: mistakes.diagnostics.map((one) => diagnosticText(one)) };
}

test('every name is read, whatever the case of its value and the blanks around it', () => {
  const text = `
    isPkChunkingEnabled = TRUE
    jobType=v2ingest
    concurrencyMode=serial
    state=open\r\n  object=Order_Line__c
    operation=harddelete

    createdBy=005000000000001AAA
    olderThan=2h`;
  expect(read(text)).toEqual({
    filter: {
      isPkChunkingEnabled: true,
      jobType: 'V2Ingest',
      concurrencyMode: 'Serial',
      state: 'Open',
      object: 'Order_Line__c',
      operation: 'hardDelete',
      createdBy: '005000000000001AAA',
      olderThanMilliseconds: 7_200_000,
    },
    messages: [],
  });
  expect(read('createdBy=ME').filter).toEqual({ createdBy: 'me' });
  expect(read(' \n\n').filter).toEqual({});
});

test.each([
  ['90s', 'olderThan=90s'],
  ['60s', 'olderThan=1m'],
  ['30m', 'olderThan=30m'],
  ['120m', 'olderThan=2h'],
])('an age of %s is shown as %s', (age, line) => {
  expect(filterLines(read(`olderThan=${age}`).filter)).toEqual([line]);
});

test('every mistake is found at once, with its line and the nearest right word', () => {
  const text = [
    'stat=Open',
    'state=opn',
    'jobType=Clasic',
    'JobType=Classic',
    'object=My Object',
    'operation=merge',
    'createdBy=001000000000001AAA',
    'createdBy=somebody',
    'olderThan=2 hours',
    'isPkChunkingEnabled=yes',
    'concurrencyMode=Parallel',
    'concurrencyMode=Serial',
    'no filter at all',
    '=x',
    'colour=red',
    'state=',
  ].join('\n');
  expect(read(text).messages).toMatchInlineSnapshot(`
    [
      "error: Input "monitor-filter", line 1: there is no filter "stat".
      hint: Did you mean "state"?",
      "error: Input "monitor-filter", line 2: "state" takes Open, Closed, Aborted, Failed, UploadComplete, InProgress or JobComplete, not "opn".",
      "error: Input "monitor-filter", line 3: "jobType" takes Classic, V2Ingest, V2Query or BigObjectIngest, not "Clasic".
      hint: Did you mean "Classic"?",
      "error: Input "monitor-filter", line 4: there is no filter "JobType".
      hint: Did you mean "jobType"?",
      "error: Input "monitor-filter", line 5: "object" takes the API name of an object, not "My Object".",
      "error: Input "monitor-filter", line 6: "operation" takes insert, update, upsert, delete, hardDelete, query or queryAll, not "merge".",
      "error: Input "monitor-filter", line 7: "createdBy" takes "me", or the id of a user, which begins with "005", not "001000000000001AAA".",
      "error: Input "monitor-filter", line 8: "createdBy" is there twice.
      hint: Keep one of the two.",
      "error: Input "monitor-filter", line 9: "olderThan" takes a duration such as 90s, 30m or 2h, not "2 hours".",
      "error: Input "monitor-filter", line 10: "isPkChunkingEnabled" takes true or false, not "yes".",
      "error: Input "monitor-filter", line 12: "concurrencyMode" is there twice.
      hint: Keep one of the two.",
      "error: Input "monitor-filter", line 13: this is not name=value.
      hint: Its names are isPkChunkingEnabled, jobType, concurrencyMode, state, operation, object, createdBy and olderThan.",
      "error: Input "monitor-filter", line 14: this is not name=value.
      hint: Its names are isPkChunkingEnabled, jobType, concurrencyMode, state, operation, object, createdBy and olderThan.",
      "error: Input "monitor-filter", line 15: there is no filter "colour".
      hint: Its names are isPkChunkingEnabled, jobType, concurrencyMode, state, operation, object, createdBy and olderThan.",
      "error: Input "monitor-filter", line 16: "state" is there twice.
      hint: Keep one of the two.",
    ]
  `);
  expect(read(text).filter).toEqual({ concurrencyMode: 'Parallel' });
});

test.each(['__proto__=1', 'constructor=1', 'toString=x'])('%s is no filter', (line) => {
  expect(read(line).messages[0]).toContain('there is no filter');
});

const login = {
  'results-path': '/r',
  'instance-url': 'https://example.my.salesforce.com',
  'access-token': '00D000000000001!abc',
};

test('the mode takes its inputs, and needs a login', () => {
  const raw = { mode: 'monitor', 'monitor-filter': 'state=Open', 'abort-jobs': 'true' };
  expect(readInputs({ ...raw, ...login }).inputs).toMatchObject({
    mode: 'monitor',
    abortJobs: true,
    monitorFilter: { state: 'Open' },
  });
  expect(readInputs(raw).inputs).toBeUndefined();
  expect(readInputs({ mode: 'monitor', ...login }).inputs).toMatchObject({
    abortJobs: false,
    monitorFilter: {},
  });
});

test.each([
  [{ 'abort-jobs': 'yes' }, 'Input "abort-jobs" takes true or false, not "yes".'],
  [{ 'resume-from': 'x' }, 'Input "resume-from" does not go with "mode: monitor".'],
  [{ 'monitor-filter': 'x' }, 'Input "monitor-filter", line 1: this is not name=value.'],
])('%j is refused', (raw, message) => {
  const { diagnostics, inputs } = readInputs({ mode: 'monitor', ...login, ...raw });
  expect(inputs).toBeUndefined();
  expect(diagnostics.map((one) => one.message)).toEqual([message]);
});
