import { expect, test } from 'vitest';
import { loadAsStep } from './step-case.ts';
import { BATCH_CASES, REQUEST_CASES, type FaultCase } from './cases.ts';
import { ALL, isWanted, wrongRows } from './rows.ts';

const WIDTH = 4;
/** Of the rows with a request, each run takes every so many: every fault and every kind of request is among them. */
const STEP = 15;

/** What lasts takes minutes of real time, and is played on a clock that jumps. */
const playable = [...REQUEST_CASES, ...BATCH_CASES].filter((row) => !row.isLasting && !row.isSlow);

function sample(rows: readonly FaultCase[]): FaultCase[] {
  const kinds = [...new Set(rows.map(({ request }) => request))];
  const troubles = [...new Set(rows.map(({ trouble }) => trouble))];
  return rows.filter(
    ({ ofBatch, phase, request, trouble }) =>
      phase === 'the first one' &&
      (ofBatch || (kinds.indexOf(request) + troubles.indexOf(trouble)) % STEP === 0),
  );
}

const cases = ALL ? playable.filter(isWanted) : sample(playable);

test.runIf(!ALL)('the sample has every fault and every kind of request', () => {
  for (const key of ['request', 'trouble'] as const) {
    expect(new Set(cases.map((row) => row[key]))).toEqual(new Set(playable.map((row) => row[key])));
  }
});

test(`${cases.length} rows of the fault table, as a step`, async () => {
  expect(await wrongRows(cases, WIDTH, loadAsStep)).toEqual([]);
}, 1_800_000);
