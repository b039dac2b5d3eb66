import { describe, expect, test } from 'vitest';
import { KINDS, STOPS, type StopKind } from './kinds.ts';
import { OBSTACLES } from './obstacles.ts';
import { CANCEL_MILLISECONDS, namesOf, stoppedLoad, type StoppedLoad } from './stopped-load.ts';

/** From the begin of the run; the job's `timeout` is 6 s. */
const LONGEST_MILLISECONDS: Readonly<Record<StopKind, number>> = {
  'time-out': 39_000,
  error: 39_000,
  // The runner's patience, less what outputs and summary take.
  cancel: CANCEL_MILLISECONDS + 6_500,
};
const WIDTH = 6;
/** `ENDS=all` plays every row and shows the longest ends; else each request and each obstacle, with the stops in turn. */
const ALL = process.env['ENDS'] === 'all';

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly obstacle: string;
  readonly stop: StopKind;
}

const rows: Row[] = Object.keys(KINDS).flatMap((kind, turn) =>
  Object.keys(OBSTACLES).flatMap((obstacle, column) =>
    STOPS.filter((_, place) => ALL || place === (turn + column) % STOPS.length).map((stop) => ({
      ...{ name: `${kind} / ${obstacle} / ${stop}`, kind, obstacle, stop },
    })),
  ),
);

/** In what an end is too late, untrue or not whole. */
function mistakesOf({ milliseconds, names, outcome }: StoppedLoad, stop: StopKind): string[] {
  const mistakes: string[] = [];
  const expectThat = (holds: boolean, mistake: string): void => {
    if (!holds) mistakes.push(mistake);
  };
  expectThat(milliseconds <= LONGEST_MILLISECONDS[stop], `it took ${Math.round(milliseconds / 100) / 10} s`);
  const { counts, jobs } = outcome;
  expectThat(
    counts.read === counts.succeeded + counts.failed + counts.notProcessed,
    'the counts do not add up',
  );
  const reported = [...names.success, ...names.failed, ...names.unprocessed];
  if (reported.length > 0) {
    expectThat(
      [...reported].sort().join() === namesOf(reported.length).sort().join(),
      'the files are not whole',
    );
    expectThat(reported.length === counts.read, 'the files do not hold what was read');
    expectThat(new Set(names.stored).size === names.stored.length, 'a record is stored twice');
    expectThat(
      names.success.every((name) => names.stored.includes(name)),
      'a record is reported as saved that is not',
    );
    const unsure = names.unprocessed.filter((name) => names.stored.includes(name)).length;
    const inDoubt = jobs.reduce((sum, job) => sum + job.inDoubt, 0);
    expectThat(
      unsure <= inDoubt,
      `${unsure} records are stored and reported as unprocessed, ${inDoubt} in doubt`,
    );
    expectThat(
      outcome.verdict !== 'success' || names.success.length === reported.length,
      'green without proof',
    );
  }
  return mistakes;
}

describe('a run that is stopped ends in time, and tells the truth', () => {
  test(`${rows.length} rows: request × obstacle × stop`, async () => {
    const wrong: string[] = [];
    const unmet = new Set(Object.keys(KINDS));
    const longest: Record<string, number> = {};
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let row = rows[next++]; row !== undefined; row = rows[next++]) {
        const [kind, obstacle] = [KINDS[row.kind], OBSTACLES[row.obstacle]];
        if (kind === undefined || obstacle === undefined) throw new Error(`there is no ${row.name}`);
        const end = await stoppedLoad(kind, obstacle, row.stop);
        if (end.met > 0) unmet.delete(row.kind);
        const column = `${row.obstacle} / ${row.stop}`;
        longest[column] = Math.max(longest[column] ?? 0, end.milliseconds);
        wrong.push(...mistakesOf(end, row.stop).map((mistake) => `${row.name}: ${mistake}`));
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, worker));
    if (ALL) console.table(longest);
    expect(wrong).toEqual([]);
    expect([...unmet]).toEqual([]);
  }, 600_000);

  test.each(['GET batch result', 'GET batch list', 'POST batch'])(
    'it does not last longer with many batches: %s',
    async (name) => {
      const kind = KINDS[name];
      if (kind === undefined) throw new Error('There is no such kind.');
      for (const obstacle of ['stall', '503'] as const) {
        const play = OBSTACLES[obstacle];
        if (play === undefined) throw new Error('There is no such obstacle.');
        const end = await stoppedLoad(kind, play, 'time-out', 400);
        expect(mistakesOf(end, 'time-out')).toEqual([]);
        expect(end.outcome.verdict).toBe('error');
      }
    },
    300_000,
  );
});
