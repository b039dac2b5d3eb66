import { saveState } from '@actions/core';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { planRun } from '../check/plan-run.ts';
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
import { commentOutcome } from './comment.ts';
import type { CommittedFiles } from './committed-files.ts';
import { commentChoice } from './comment-input.ts';
import { folderIn, workspaceOf } from './folders.ts';
import type { Inputs, RawInputs } from './inputs.ts';
import { OpenJobsState } from './open-jobs-state.ts';
import { TOLD_STATE } from './post-step.ts';
import { publish } from './publication.ts';
import { rawInputs } from './raw-inputs.ts';
import { SecretMasks } from './secret-masks.ts';
import { JobGroups, stepLog } from './step-log.ts';
import { USER_AGENT } from './user-agent.ts';

/** The step: reads the inputs, loads the manifest, and tells what became of it. */
export async function mainStep(environment: NodeJS.ProcessEnv): Promise<void> {
  const startedAt = systemClock.now();
  const raw = rawInputs(environment);
  const masks = new SecretMasks();
  const choice = commentChoice(raw['comment'] ?? '') ?? 'never';
  const githubToken = (raw['github-token'] ?? '').trim();
  if (choice !== 'never') masks.add(githubToken);
  const { inputs, diagnostics, files } = await checkedInputs(
    raw,
    environment,
    workspaceOf(environment),
    masks,
  );
  const folder = folderIn(environment, inputs?.resultsPath ?? raw['results-path'] ?? '');
  // Signals are heard until all is told: the runner's second one must not cut the outputs short.
  const cancellation = cancellationFromSignals();
  try {
    const outcome =
      inputs === undefined
        ? invalidInputs(raw, diagnostics, startedAt)
        : await outcomeOf(inputs, diagnostics, {
            environment,
            masks,
            resultsFolder: folder,
            cancellation,
            files,
          });
    const told = await publish(outcome, folder, environment);
    // Not before all is told: a run that is killed meanwhile can still be resumed, and be told then.
    if (isFinished(told)) await removeCheckpoint(folder, nodeFiles);
    saveState(TOLD_STATE, 'true');
    const signal = cancellation.deadline;
    await commentOutcome(told, { choice, token: githubToken, environment, signal });
  } finally {
    cancellation.dispose();
  }
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
  /** What may be loaded of the workspace, where others may have written some of it. */
  readonly files: CommittedFiles | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly masks: SecretMasks;
  readonly resultsFolder: string;
  readonly cancellation: Cancellation;
}

/** Whether the run did all that its journal was kept for. A plan leaves that of an interrupted load alone. */
function isFinished({ plan, verdict }: Outcome): boolean {
  return plan === undefined && (verdict === 'success' || verdict === 'records-failed');
}

/** Does what the inputs say. */
async function outcomeOf(
  inputs: Inputs,
  warnings: readonly Diagnostic[],
  surroundings: StepSurroundings,
): Promise<Outcome> {
  const { environment, masks, resultsFolder, cancellation, files } = surroundings;
  const http = new NodeHttp(USER_AGENT);
  const { apiVersion, jobs, manifest, maxFailedRecords, variables } = inputs;
  const request = {
    ...{ apiVersion, jobs, manifest, maxFailedRecords, variables },
    workspace: workspaceOf(environment),
    destination: inputs,
    scratchFolder: join(environment['RUNNER_TEMP'] ?? resultsFolder, `bulk-load-${randomUUID()}`),
    ...(inputs.login && { login: actionLogin(inputs.login, environment, { http, mask: masks.add }) }),
  };
  const ports = {
    ...{ http, cancellation, clock: systemClock, log: stepLog, random: Math.random },
    files: files ?? nodeFiles,
    mask: masks.add,
  };
  try {
    const outcome =
      inputs.mode === 'plan'
        ? await planRun(request, ports)
        : await run(
            {
              ...request,
              resultsFolder,
              login: actionLogin(inputs.login, environment, { http, mask: masks.add }),
              ...(files && { unprovenFiles: () => files.differences() }),
              ...(inputs.resumeFrom === '' ? {} : { resumeFrom: folderIn(environment, inputs.resumeFrom) }),
            },
            { ...ports, listener: new JobGroups(systemClock), openJobs: new OpenJobsState() },
          );
    return { ...outcome, diagnostics: [...warnings, ...outcome.diagnostics] };
  } finally {
    http.close();
  }
}
