import { saveState, setSecret } from '@actions/core';
import { randomUUID } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Cancellation } from '../load/context.ts';
import { run } from '../load/run.ts';
import { NO_RECORDS } from '../outcome/counts.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { nodeFiles } from '../ports/node-files.ts';
import { systemClock } from '../ports/system-clock.ts';
import { NodeHttp } from '../salesforce/http-client.ts';
import { ReadyTokenLogin } from '../salesforce/login.ts';
import { cancellationFromSignals } from './cancellation.ts';
import { readInputs, type Inputs, type RawInputs } from './inputs.ts';
import { OpenJobsState } from './open-jobs-state.ts';
import { publish } from './publication.ts';
import { rawInputs } from './raw-inputs.ts';
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
  const token = raw['access-token'] ?? '';
  if (token !== '') setSecret(token);
  const { inputs, diagnostics } = readInputs(raw);
  const resultsPath = inputs?.resultsPath ?? raw['results-path'] ?? '';
  const folder = isAbsolute(resultsPath) ? resultsPath : join(workspace, resultsPath || 'bulk-load');
  // Signals are heard until all is told: the runner's second one must not cut the outputs short.
  const cancellation = cancellationFromSignals();
  try {
    const outcome =
      inputs === undefined
        ? invalidInputs(raw, diagnostics, startedAt)
        : await loadAll(inputs, diagnostics, { workspace, resultsFolder: folder, environment, cancellation });
    await publish(outcome, folder, environment);
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
  readonly workspace: string;
  readonly resultsFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly cancellation: Cancellation;
}

async function loadAll(
  inputs: Inputs,
  warnings: readonly Diagnostic[],
  { workspace, resultsFolder, environment, cancellation }: StepSurroundings,
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
        login: new ReadyTokenLogin({
          instanceUrl: new URL(inputs.instanceUrl),
          accessToken: inputs.accessToken,
        }),
        apiVersion: inputs.apiVersion,
        resultsFolder,
        scratchFolder: join(environment['RUNNER_TEMP'] ?? resultsFolder, `bulk-load-${randomUUID()}`),
      },
      {
        http,
        clock: systemClock,
        files: nodeFiles,
        log: stepLog,
        random: Math.random,
        mask: (secret) => {
          if (secret !== inputs.accessToken.reveal()) setSecret(secret);
        },
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
