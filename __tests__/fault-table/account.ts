/** What a load left behind on both sides, by the names of its records. */
export interface Account {
  readonly outcome: string;
  /** Of the process; undefined for a load in this one. */
  readonly exitCode: number | undefined;
  /** The records of each batch of the plan. */
  readonly batches: readonly (readonly string[])[];
  /** What is in the org, and the id of each. */
  readonly stored: readonly { readonly id: string; readonly name: string }[];
  readonly success: readonly { readonly id: string; readonly name: string }[];
  readonly failed: readonly string[];
  readonly unprocessed: readonly string[];
  /** What is said to be in doubt, of each batch of the plan. */
  readonly inDoubt: readonly number[];
  /** The sets of counts that must be the same: of the report, its jobs, its batches, and the outputs. */
  readonly counts: readonly {
    readonly succeeded: number;
    readonly failed: number;
    readonly notProcessed: number;
  }[];
  /** Jobs of the org that are neither closed nor aborted when everything is over. */
  readonly jobsLeftOpen: readonly string[];
  /** How many batches the org has that the load did not add. */
  readonly strangers: number;
  /** All that was said to users, in which a job that stays open must be named. */
  readonly reported: string;
}

/** Everything in which an account is not true or not whole; empty when nothing is. Holds for every case alike. */
export function mistakesOf(account: Account): string[] {
  const { batches, exitCode, failed, outcome, stored, success, unprocessed } = account;
  const mistakes: string[] = [];
  const expect = (holds: boolean, mistake: string): void => {
    if (!holds) mistakes.push(mistake);
  };
  const names = batches.flat();
  const inOrg = new Set(stored.map(({ name }) => name));
  const ids = new Set(stored.map(({ id, name }) => `${name} ${id}`));
  // What others have sent is not the load's doing; that it is never green is expected of each case.
  const isUndisturbed = account.strangers === 0;
  expect(!isUndisturbed || inOrg.size === stored.length, 'a record is stored twice');
  const reported = [...success.map(({ name }) => name), ...failed, ...unprocessed];
  expect(sorted(reported) === sorted(names), 'the result files do not hold each record once');
  expect(
    success.every(({ id, name }) => ids.has(`${name} ${id}`)),
    'a record is reported as saved that is not in the org under that id',
  );
  expect(
    !isUndisturbed || !failed.some((name) => inOrg.has(name)),
    'a record is reported as failed that is in the org',
  );
  for (const [index, batch] of batches.entries()) {
    const unproven = batch.filter((name) => unprocessed.includes(name) && inOrg.has(name)).length;
    const inDoubt = account.inDoubt[index] ?? 0;
    expect(
      !isUndisturbed || unproven <= inDoubt,
      `${unproven} records of batch ${index + 1} are stored, ${inDoubt} in doubt`,
    );
  }
  const files = { succeeded: success.length, failed: failed.length, notProcessed: unprocessed.length };
  for (const { succeeded, failed, notProcessed } of account.counts) {
    const counts = { succeeded, failed, notProcessed };
    expect(
      JSON.stringify(counts) === JSON.stringify(files),
      `${JSON.stringify(counts)} is not what files say`,
    );
  }
  expect(isUndisturbed || outcome !== 'success', 'green, though the org has batches of others');
  const isWhole = success.length === names.length && inOrg.size === names.length;
  expect(outcome !== 'success' || isWhole, 'green, but not every record is stored and reported so');
  if (exitCode !== undefined) expect(exitCode === (outcome === 'success' ? 0 : 1), `exit code ${exitCode}`);
  for (const id of account.jobsLeftOpen) {
    expect(account.reported.includes(id), `job ${id} is left open, and nobody says so`);
  }
  return mistakes;
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join();
}
