import { describe, expect, test } from 'vitest';
import type { ErrorGroup, FailedRecord, Outcome } from '../../src/outcome/outcome.ts';
import { annotations, type Annotation } from '../../src/report/annotations.ts';
import { failureSentence } from '../../src/report/failure-sentence.ts';
import {
  cancelled,
  counts,
  inDoubt,
  invalid,
  job,
  outcome,
  recordsFailed,
  success,
  verified,
} from './outcomes.ts';
import { monitoredOpen } from './monitor-outcomes.ts';

const places = (of: readonly Annotation[]): string[] =>
  of.map(({ level, file, startLine }) => `${level} ${file ?? '-'}:${startLine ?? '-'}`);

/** A kind of error with `count` failed records; those with `known` lines come with messages of their own. */
function kind(
  statusCode: string,
  count: number,
  known: readonly number[],
  tolerated = false,
): { group: ErrorGroup; records: FailedRecord[] } {
  const place = (line: number): { file: string; line: number } => ({ file: 'a.csv', line });
  const common = { statusCode, fields: ['Name'], tolerated };
  return {
    group: { ...common, count, message: `${statusCode} first`, samples: known.slice(0, 3).map(place) },
    records: known.map((line) => ({ ...common, ...place(line), message: `${statusCode} in ${line}` })),
  };
}

function failing(
  kinds: readonly ReturnType<typeof kind>[],
  keptRecords: number,
  verdict: Outcome['verdict'] = 'records-failed',
): Outcome {
  const failed = kinds.reduce((sum, { group }) => sum + group.count, 0);
  const tolerated = kinds.reduce((sum, { group }) => sum + (group.tolerated ? group.count : 0), 0);
  const failedRecords = kinds
    .flatMap(({ records }) => records)
    .toSorted((a, b) => a.line - b.line)
    .slice(0, keptRecords);
  const errors = kinds.map(({ group }) => group);
  return outcome({
    verdict,
    jobs: [
      job({ verdict: 'records-failed', counts: counts(1000, failed), tolerated, errors, failedRecords }),
    ],
  });
}

describe('failed records', () => {
  test('each kind once before any twice, tolerated kinds last and as warnings', () => {
    const of = failing(
      [
        kind('MANY', 90, [2, 3, 4, 5]),
        kind('TOLERATED', 50, [6, 7], true),
        kind('FEW', 2, [8, 9]),
        kind('ONE', 1, [10]),
      ],
      100,
    );
    expect(places(annotations(of))).toEqual([
      ...[
        'error a.csv:2',
        'error a.csv:8',
        'error a.csv:10',
        'error a.csv:3',
        'error a.csv:9',
        'error a.csv:4',
        'error a.csv:5',
      ],
      ...['warning a.csv:6', 'warning a.csv:7'],
    ]);
  });

  test('a kind whose records are beyond those kept is shown by its samples', () => {
    const of = failing(
      [kind('EARLY', 200, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), kind('LATE', 1, [900])],
      10,
    );
    expect(places(annotations(of)).slice(0, 2)).toEqual(['error a.csv:2', 'error a.csv:900']);
    expect(annotations(of)).toHaveLength(9);
  });

  test('thirty kinds: nine errors, so that the failure itself is the tenth', () => {
    const of = failing(
      Array.from({ length: 30 }, (_, index) => kind(`K${index}`, 30 - index, [index + 2])),
      100,
    );
    expect(annotations(of)).toHaveLength(9);
    expect(annotations(of).every(({ level }) => level === 'error')).toBe(true);
    expect(failureSentence(of)).toContain(
      '456 more records failed without an annotation. All of them are in accounts/failed.csv',
    );
  });

  test('within what is allowed they are warnings', () => {
    const of = failing([kind('FEW', 2, [8, 9])], 100, 'success');
    expect(annotations(of).map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(failureSentence(of)).toBeUndefined();
  });

  test('the message is the server’s, and says how many there are', () => {
    expect(annotations(recordsFailed)[0]).toEqual({
      level: 'error',
      title: 'REQUIRED_FIELD_MISSING (LastName)',
      message:
        'data/contacts/north.csv:418: Required fields are missing: [LastName]\nOne of 3 records of job contacts that failed with REQUIRED_FIELD_MISSING.',
      file: 'data/contacts/north.csv',
      startLine: 418,
    });
  });

  test('a path with invisible characters is shown, not linked', () => {
    const { group, records } = kind('ONE', 1, []);
    const of = failing([{ group: { ...group, samples: [{ file: 'a\u202Evsc.exe', line: 2 }] }, records }], 1);
    expect(annotations(of)[0]).toMatchObject({ title: 'a\uFFFDvsc.exe' });
    expect(annotations(of)[0]).not.toHaveProperty('file');
  });
});

describe('mistakes', () => {
  test('stand on their line and columns, the last column included', () => {
    expect(annotations(invalid)[0]).toEqual({
      level: 'error',
      diagnostic: invalid.diagnostics[0],
      message: `bulk-load.yml:7:5: Unknown key "externalIdFeildName".
  7 |     externalIdFeildName: External_Id__c
    |     ^^^^^^^^^^^^^^^^^^^
  hint: Did you mean "externalIdFieldName"?`,
      file: 'bulk-load.yml',
      startLine: 7,
      endLine: 7,
      startColumn: 5,
      endColumn: 23,
    });
    expect(places(annotations(invalid))).toEqual([
      ...['error bulk-load.yml:7', 'error bulk-load.yml:6', 'error bulk-load.yml:21'],
      ...['error data/contacts/south.csv:4120', 'error bulk-load.yml:18', 'warning data/accounts.csv:1'],
    ]);
  });

  test('beyond nine, the failure says how many more', () => {
    const [first] = invalid.diagnostics;
    const many: Outcome = {
      ...invalid,
      diagnostics: Array.from({ length: 14 }, () => first ?? { severity: 'error', message: '' }),
      diagnosticsLeftOut: 100,
    };
    expect(annotations(many)).toHaveLength(9);
    expect(failureSentence(many)).toBe(
      'Nothing was sent: 114 mistakes to correct first. 105 more mistakes without an annotation. The log and the job summary list them.',
    );
  });

  test('beyond ten warnings, the last says how many more', () => {
    const many: Outcome = {
      ...success,
      diagnostics: Array.from({ length: 25 }, () => ({ severity: 'warning', message: 'Dropped.' })),
    };
    expect(annotations(many)).toHaveLength(10);
    expect(annotations(many).at(-1)?.message).toBe(
      '16 more warnings: the log and the job summary list them.',
    );
  });
});

describe('the failure sentence', () => {
  test.each([
    [
      recordsFailed,
      'The work is done, but records failed: 22,326 of 22,345 records are in the org, 19 failed (14 with a tolerated code); 0 are allowed. Over the limit: contacts (5 failed, 0 allowed). Causes: 3 × REQUIRED_FIELD_MISSING (LastName), 2 × INVALID_EMAIL_ADDRESS (Email). 11 more records failed without an annotation. All of them are in contacts/failed.csv in the results folder.',
    ],
    [invalid, 'Nothing was sent: 5 mistakes to correct first. The log and the job summary list them.'],
    [
      inDoubt,
      'The load could not be proven complete: 17,338 of 22,765 records are in the org, 2 failed, 5,425 not processed (5,005 in doubt). The answer to batch 2 of job contacts was cut off three times, and the org does not list the batch. contacts: Batch 2 was sent, but no answer to it came back. contacts: The job was aborted. The job summary and report.json say what became of every batch.',
    ],
    [
      cancelled,
      'The run was stopped: 20,000 of 60,000 records are in the org, 40,000 not processed. accounts: The workflow run was cancelled after 20,000 of 60,000 records. accounts: The job was aborted in the org. The job summary and report.json say what became of every batch.',
    ],
    [
      { ...monitoredOpen, verdict: 'invalid' as const, diagnostics: invalid.diagnostics.slice(0, 1) },
      'Nothing was looked at: 1 mistake to correct first. The log and the job summary list them.',
    ],
  ])('$verdict', (of, sentence) => {
    expect(failureSentence(of)).toBe(sentence);
  });
});

test('records that differ are annotated at their lines, the first of every field first', () => {
  const found = annotations(verified).filter(({ level }) => level === 'error');
  expect(places(found)).toEqual(
    ['accounts.csv:2', 'accounts.csv:4', 'accounts.csv:4'].map((at) => `error data/${at}`),
  );
  expect(found.map(({ title }) => title)).toEqual(['Differs in Site', 'Differs in Phone', 'Differs in Site']);
  expect(failureSentence(verified)).toMatch(/2 records do not hold what was sent: Site \(2\), Phone \(1\)\./);
});
