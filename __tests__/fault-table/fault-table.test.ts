import { expect, test } from 'vitest';
import { BATCH_FAULTS, REQUEST_FAULTS } from '../../src/org/faults/fault-table.ts';
import { BATCH_CASES, REQUEST_CASES } from './cases.ts';
import { loadInVirtualTime } from './in-process-case.ts';
import { ALL, isWanted, wrongRows } from './rows.ts';

/** How many loads run side by side: they wait for connections now and then. */
const WIDTH = 4;

const table = [...REQUEST_CASES, ...BATCH_CASES];
/** Cancelling and killing need a process. What is slow, and the phases in the middle, are for `FAULT_TABLE=all`. */
const cases = table.filter(
  (row) =>
    isWanted(row) &&
    (row.kind.end === 'success' || row.kind.end === 'error') &&
    (ALL || (['the first one', 'every one'].includes(row.phase) && !(row.isSlow && row.isLasting))),
);

/** Of logins; what no insert can know; what is seen only where records are read back. */
const FAULTS_ELSEWHERE = ['oauth-error', 'other-result', 'changed-values'];

test('the table has every fault of the embedded org but those that other tests play', () => {
  const played = new Set(table.flatMap(({ rules }) => rules.map(({ fault }) => fault.kind)));
  expect([...played].sort()).toEqual(
    Object.keys({ ...REQUEST_FAULTS, ...BATCH_FAULTS })
      .filter((kind) => !FAULTS_ELSEWHERE.includes(kind))
      .sort(),
  );
});

test(`${cases.length} rows of the fault table, on a clock that jumps`, async () => {
  const wrong = await wrongRows(cases, WIDTH, async ({ kind, rules }) =>
    loadInVirtualTime(rules, kind.reads ?? 0),
  );
  expect(wrong).toEqual([]);
}, 600_000);
