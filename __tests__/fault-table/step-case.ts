import { load } from '../scenarios/load-scenario.ts';
import type { Account } from './account.ts';
import type { FaultCase } from './cases.ts';
import { BATCHES, MANIFEST, SOURCE, storedIn } from './load-of-six.ts';
import type { Played } from './rows.ts';

/** Where in the log a load is cancelled or killed: its job is open, and its batches wait. */
const JOB_IS_OPEN = 'created';

/** Runs a step, `main` and `post`; `load` checks besides what must hold after every run. */
export async function loadAsStep({ kind, rules }: FaultCase): Promise<Played> {
  const loaded = await load({
    jobs: MANIFEST.replace('version: 1\n', ''),
    files: { 'people.csv': SOURCE },
    org: { timing: { kind: 'reads', reads: kind.reads ?? 0 } },
    faults: rules,
    run: {
      post: true,
      ...(kind.end === 'cancelled' ? { cancelOn: JOB_IS_OPEN } : {}),
      ...(kind.end === 'killed' ? { killOn: JOB_IS_OPEN } : {}),
    },
  });
  const { main, org, post } = loaded;
  const ledger = org.ledger.report();
  const rowsOf = async (name: string): Promise<{ name: string; id: string }[]> =>
    (await loaded.rows(`people/${name}`)).map((row) => ({
      name: row['LastName'] ?? '',
      id: row['sf__Id'] ?? '',
    }));
  const common = {
    batches: BATCHES,
    stored: storedIn(org),
    jobsLeftOpen: ledger.jobsLeftOpen,
    strangers: ledger.batches.filter(({ stranger }) => stranger).length,
    reported: JSON.stringify([loaded.report, post?.annotations]),
  };
  const faults = ledger.log.flatMap((entry) => entry.faults);
  if (main.signal !== null) {
    // Nothing was reported, so every record is open.
    const unreported = { success: [], failed: [], unprocessed: BATCHES.flat(), counts: [] };
    const account: Account = {
      ...{ ...common, ...unreported, outcome: 'killed', exitCode: undefined, inDoubt: BATCHES.map(() => 2) },
    };
    return { account, faults };
  }
  const { counts, jobs, outcome } = loaded.report;
  const first = jobs.flatMap(({ batches }) => batches).filter(({ attempt }) => attempt === undefined);
  const outputs = {
    succeeded: Number(main.outputs['records-succeeded']),
    failed: Number(main.outputs['records-failed']),
    notProcessed: Number(main.outputs['records-not-processed']),
  };
  return {
    faults,
    account: {
      ...common,
      outcome,
      exitCode: main.exitCode ?? undefined,
      success: await rowsOf('success.csv'),
      failed: (await rowsOf('failed.csv')).map(({ name }) => name),
      unprocessed: (await rowsOf('unprocessed.csv')).map(({ name }) => name),
      inDoubt: first.map(({ inDoubt }) => inDoubt),
      counts: [counts, outputs, ...jobs.map((job) => job.counts)],
    },
  };
}
