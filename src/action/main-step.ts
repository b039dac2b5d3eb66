import { saveState } from '@actions/core';
import { randomUUID } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { removeCheckpoint } from '../load/checkpoint.ts';
import type { Cancellation } from '../load/context.ts';
import { run } from '../load/run.ts';
import { NO_RECORDS } from '../outcome/counts.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { nodeFiles } from '../ports/node-files.ts';
import { systemClock } from '../ports/system-clock.ts';
import { NodeHttp } from '../salesforce/http-client.ts';
import { actionLogin } from './action-login.ts';
import { cancellationFromSignals } from './cancellation.ts';
import { checkedInputs } from './checked-inputs.ts';
import type { Inputs, RawInputs } from './inputs.ts';
import { OpenJobsState } from './open-jobs-state.ts';
import { publish } from './publication.ts';
import { rawInputs } from './raw-inputs.ts';
import { SecretMasks } from './secret-masks.ts';
import { JobGroups, stepLog } from './step-log.ts';
import { USER_AGENT } from './user-agent.ts';

/** What tells the post step that it is one: the runner runs the same bundle for both. */
export const MAIN_STATE = 'main-was-started';

/** The step: reads the inputs, loads the manifest, and tells what became of it. */
export async function mainStep(environment: NodeJS.ProcessEnv): Promise<void> {
  saveState(MAIN_STATE, 'true');
  const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const startedAt = systemClock.now();
  const raw = rawInputs(environment);
  const masks = new SecretMasks();
  const { inputs, diagnostics } = await checkedInputs(raw, environment, workspace, masks);
  const folder = folderIn(workspace, inputs?.resultsPath ?? raw['results-path'] ?? '');
  // Signals are heard until all is told: the runner's second one must not cut the outputs short.
  const cancellation = cancellationFromSignals();
  try {
    const outcome =
      inputs === undefined
        ? invalidInputs(raw, diagnostics, startedAt)
        : await loadAll(inputs, diagnostics, {
            ...{ environment, masks, workspace, resultsFolder: folder, cancellation },
          });
    const verdict = await publish(outcome, folder, environment);
    // Not before all is told: a run that is killed meanwhile can still be resumed, and be told then.
    if (verdict === 'success' || verdict === 'records-failed') await removeCheckpoint(folder, nodeFiles);
  } finally {
    cancellation.dispose();
  }
}

/** Empty: where results are when nothing says otherwise. */
function folderIn(workspace: string, path: string): string {
  return isAbsolute(path) ? path : join(workspace, path || 'bulk-load');
}

function invalidInputs(raw: RawInputs, diagnostics: readonly Diagnostic[], startedAt: number): Outcome {
  return {
    verdict: 'invalid',
    diagnostics,
    diagnosticsLeftOut: 0,
    troubles: [],
    manifestFile: raw['manifest'] ?? '',
    apiVersion: raw['api-version'] ?? '',
    startedAt: new Date(startedAt),
    durationMilliseconds: systemClock.now() - startedAt,
    counts: NO_RECORDS,
    jobs: [],
    usage: { requests: 0, batches: 0, recordBytes: 0, sentBytes: 0 },
  };
}

interface StepSurroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly masks: SecretMasks;
  readonly workspace: string;
  readonly resultsFolder: string;
  readonly cancellation: Cancellation;
}

async function loadAll(
  inputs: Inputs,
  warnings: readonly Diagnostic[],
  { environment, masks, workspace, resultsFolder, cancellation }: StepSurroundings,
): Promise<Outcome> {
  const http = new NodeHttp(USER_AGENT);
  try {
    const outcome = await run(
      {
        workspace,
        manifest: inputs.manifest,
        jobs: inputs.jobs,
        variables: inputs.variables,
        maxFailedRecords: inputs.maxFailedRecords,
        login: actionLogin(inputs.login, environment, { http, mask: masks.add }),
        destination: inputs,
        apiVersion: inputs.apiVersion,
        resultsFolder,
        scratchFolder: join(environment['RUNNER_TEMP'] ?? resultsFolder, `bulk-load-${randomUUID()}`),
        ...(inputs.resumeFrom === '' ? {} : { resumeFrom: folderIn(workspace, inputs.resumeFrom) }),
      },
      {
        http,
        clock: systemClock,
        files: nodeFiles,
        log: stepLog,
        random: Math.random,
        mask: masks.add,
        listener: new JobGroups(systemClock),
        openJobs: new OpenJobsState(),
        cancellation,
      },
    );
    return { ...outcome, diagnostics: [...warnings, ...outcome.diagnostics] };
  } finally {
    http.close();
  }
}
