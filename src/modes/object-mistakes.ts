import { checkBeforeWrite } from '../check/write-check.ts';
import { isError, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { verifyOrg, NO_PRODUCTION } from '../load/destination.ts';
import type { Planned, UnsoundJob } from '../plan/plan.ts';
import type { OrgConnection } from './org-connection.ts';
import type { RunPorts, RunRequest } from './run-request.ts';

/** What is wrong without the org has to be said soon, whether the org answers or not. */
const PATIENCE_MILLISECONDS = 20_000;

/**
 * What the org has against jobs of which some have mistakes in their files: both kinds are corrected in one round then.
 * Reads only. What the org does not say in time is left to the next round.
 *
 * @returns errors; none where the org could not be asked, or is another one than was expected
 */
export async function objectMistakes(
  jobs: readonly (Planned | UnsoundJob)[],
  { apiVersion, destination = NO_PRODUCTION }: Pick<RunRequest, 'apiVersion' | 'destination'>,
  {
    clock,
    describes,
    files,
    log,
    transport,
    ...run
  }: OrgConnection & Pick<RunPorts, 'clock' | 'files' | 'log'> & { readonly signal: AbortSignal },
): Promise<readonly Diagnostic[]> {
  if (jobs.length === 0) return [];
  const patience = new AbortController();
  const stop = clock.every(PATIENCE_MILLISECONDS, () => {
    patience.abort();
  });
  const signal = AbortSignal.any([run.signal, patience.signal]);
  const access = { transport, apiVersion, log, signal };
  try {
    const { refusals } = await verifyOrg({ ...destination, allowProduction: true }, access);
    if (refusals.length > 0 || signal.aborted) return [];
    const { diagnostics } = await checkBeforeWrite(jobs, describes, { files, signal });
    return diagnostics.filter(isError);
  } catch {
    return [];
  } finally {
    stop();
  }
}
