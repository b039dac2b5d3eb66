import { describe, expect, test } from 'vitest';
import { MAX_MISTAKES } from '../../src/diagnostic/mistakes.ts';
import { UPLOADS_IN_FLIGHT } from '../../src/load/send/limiters.ts';
import { retryFields } from '../../src/manifest/fields.ts';
import { MAX_MANIFEST_LENGTH } from '../../src/manifest/document.ts';
import { MAX_TIMEOUT_MILLISECONDS } from '../../src/manifest/duration.ts';
import { MAX_JOBS } from '../../src/manifest/shapes/jobs.ts';
import {
  MAX_BATCH_BYTES,
  MAX_BATCH_RECORDS,
  MAX_CELL_CHARACTERS,
  MAX_HEADER_CHARACTERS,
  MAX_RECORD_CHARACTERS,
  MAX_RECORD_FIELDS,
} from '../../src/limits/bulk-api-limits.ts';
import { messageLimitCharacters } from '../../src/report/annotations.ts';
import { summaryBudgetBytes } from '../../src/report/summary.ts';
import { USAGE } from '../../src/org/command-line.ts';
import { BATCH_FAULTS, REQUEST_FAULTS } from '../../src/org/faults/fault-table.ts';
import {
  FIRST_CONTACT_BUDGET_MILLISECONDS,
  RETRY_BUDGET_MILLISECONDS,
} from '../../src/salesforce/retry-delay.ts';
import { pageOf } from './pages.ts';

const rows = pageOf('docs/limits-and-permissions.md')
  .tables.filter(({ headings }) => headings[1] === 'Limits')
  .flatMap((table) => table.rows.map((row) => row.map(({ text }) => text)));

describe('figures in the chapter on limits', () => {
  test.each([
    ['records in a batch', MAX_BATCH_RECORDS],
    ['bytes of a batch, unpacked', MAX_BATCH_BYTES],
    ['characters of a batch', MAX_BATCH_BYTES],
    ['characters of a record', MAX_RECORD_CHARACTERS],
    ['characters of a cell', MAX_CELL_CHARACTERS],
    ['columns', MAX_RECORD_FIELDS],
    ['characters of the header row', MAX_HEADER_CHARACTERS],
    ['results are kept', MAX_TIMEOUT_MILLISECONDS / (24 * 3_600_000)],
    ['uploads in flight, over all jobs', UPLOADS_IN_FLIGHT.first],
    ['uploads in flight, over all jobs', UPLOADS_IN_FLIGHT.most],
    ['uploads in flight, over all jobs', UPLOADS_IN_FLIGHT.maxBytes / 1_000_000],
    ['attempts to send a record again', retryFields.attempts.default],
    ['repetition of a call', RETRY_BUDGET_MILLISECONDS / 60_000],
    ['repetition of a call', FIRST_CONTACT_BUDGET_MILLISECONDS / 60_000],
    ['size of a manifest', MAX_MANIFEST_LENGTH],
    ['size of a manifest', MAX_JOBS],
    ["mistakes listed in the manifest / per job's files / in all", MAX_MISTAKES],
    ['characters of an annotation', messageLimitCharacters],
    ['size of a job summary', summaryBudgetBytes],
  ])('%s: %d, as in the sources', (label, figure) => {
    const [, ...cells] = rows.find(([first]) => first === label) ?? [];
    const figures = cells.join(' ').match(/\d+(?:,\d{3})*/g) ?? [];
    expect(figures).toContain(figure.toLocaleString('en-US'));
  });
});

describe('the manual of the embedded org', () => {
  const code = pageOf('docs/embedded-org.md').tables.flatMap(({ rows: all }) =>
    all.flatMap(([first]) => first?.code ?? []),
  );

  test('has every flag but --help', () => {
    const flags = [...USAGE.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag]) => flag);
    const reported = code.filter((text) => text.startsWith('--')).map((text) => text.split(' ')[0]);
    expect([...reported, '--help'].sort()).toEqual(flags.sort());
  });

  test('has every fault', () => {
    expect(code).toEqual(expect.arrayContaining(Object.keys({ ...REQUEST_FAULTS, ...BATCH_FAULTS })));
  });
});
