import { expect, test } from 'vitest';
import { BATCH_FAULTS, REQUEST_FAULTS } from '../../src/org/faults/fault-table.ts';
import { BATCH_CASES, REQUEST_CASES, type FaultCase } from './cases.ts';
import { loadInVirtualTime } from './in-process-case.ts';
import { ALL, isWanted, wrongRows } from './rows.ts';
import { REQUEST_TROUBLES } from './troubles.ts';

/** How many loads run side by side: they wait for connections now and then. */
const WIDTH = 4;

const table = [...REQUEST_CASES, ...BATCH_CASES];
const requests = [...new Set(table.map(({ request }) => request))];

/** Of three faults and more that mean the same to a client, each third lasts at a request: which, goes round. */
function isTurnOf({ ofBatch, request, trouble }: FaultCase): boolean {
  const effect = REQUEST_TROUBLES[trouble]?.effect;
  const same = Object.keys(REQUEST_TROUBLES).filter((name) => REQUEST_TROUBLES[name]?.effect === effect);
  return ofBatch || same.length < 3 || (same.indexOf(trouble) - requests.indexOf(request)) % 3 === 0;
}

/** Cancelling and killing need a process. What is slow, and the phases in the middle, are for `FAULT_TABLE=all`. */
const cases = table.filter(
  (row) =>
    isWanted(row) &&
    (row.kind.end === 'success' || row.kind.end === 'error') &&
    (ALL || row.phase === 'the first one' || (row.phase === 'every one' && !row.isSlow && isTurnOf(row))),
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

test.runIf(!ALL)('each kind of request has each fault once, and each effect for good', () => {
  const pairs = (rows: readonly FaultCase[], key: (row: FaultCase) => unknown): Set<string> =>
    new Set(rows.map((row) => `${row.request} / ${String(key(row))}`));
  const played = table.filter(({ kind: { end } }) => end === 'success' || end === 'error');
  expect(pairs(cases, ({ trouble }) => trouble)).toEqual(pairs(played, ({ trouble }) => trouble));
  const lasting = (rows: readonly FaultCase[]): FaultCase[] =>
    rows.filter(({ isLasting, isSlow, ofBatch }) => isLasting && !isSlow && !ofBatch);
  const effectOf = ({ trouble }: FaultCase): unknown => REQUEST_TROUBLES[trouble]?.effect;
  expect(pairs(lasting(cases), effectOf)).toEqual(pairs(lasting(played), effectOf));
});

test(`${cases.length} rows of the fault table, on a clock that jumps`, async () => {
  const wrong = await wrongRows(cases, WIDTH, async ({ kind, rules }) =>
    loadInVirtualTime(rules, kind.reads ?? 0),
  );
  expect(wrong).toEqual([]);
}, 600_000);
