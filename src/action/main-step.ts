import { saveState } from '@actions/core';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { bareOutcome, beginningAt, nothingFound, type Beginning } from '../modes/bare-outcome.ts';
import { removeCheckpoint } from '../load/journal/journal-writer.ts';
import type { Cancellation, LoadListener, OpenJobs } from '../load/send/context.ts';
import { holdsCheckpoint } from '../load/journal/resumption.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { isDone } from '../outcome/verdict.ts';
import type { Files } from '../ports/files.ts';
import { nodeOrgProcesses } from '../ports/node-embedded-org.ts';
import { systemClock } from '../ports/system-clock.ts';
import { NodeHttp } from '../salesforce/http-client.ts';
import { UNDO_FILE } from '../undo/undo-file.ts';
import { actionLogin } from './action-login.ts';
import { cancellationFromSignals } from './cancellation.ts';
import { checkedInputs } from './checked-inputs.ts';
import { commentOutcome } from './comment.ts';
import { CommittedFiles } from './committed-files.ts';
import { commentChoice } from './comment-input.ts';
import { folderIn, temporaryFolder, workspaceOf } from './folders.ts';
import { listed } from './id-inputs.ts';
import type { Inputs, RawInputs } from './inputs.ts';
import { OpenJobsState } from './open-jobs-state.ts';
import { REPORTED_STATE } from './post-step.ts';
import { publish } from './publication.ts';
import { rawInputs } from './raw-inputs.ts';
import { takeFolders } from './results-folder.ts';
import { SecretMasks } from './secret-masks.ts';
import { stepLog } from './step-log.ts';
import { ownFault } from './step-process.ts';
import { USER_AGENT } from './user-agent.ts';
import { Watchdog } from './watchdog.ts';

/** The step: reads the inputs, loads the manifest, and says what became of it. */
export async function mainStep(environment: NodeJS.ProcessEnv): Promise<void> {
  const begun = beginningAt(systemClock);
  const raw = rawInputs(environment);
  const masks = new SecretMasks();
  const choice = commentChoice(raw['comment'] ?? '') ?? 'never';
  const githubToken = (raw['github-token'] ?? '').trim();
  if (choice !== 'never') masks.add(githubToken);
  const { inputs, diagnostics, commit } = await checkedInputs(
    raw,
    environment,
    workspaceOf(environment),
    masks,
  );
  const folder = folderIn(environment, (raw['results-path'] ?? '').trim());
  // Signals are taken until all is reported: the runner's second one must not cut the outputs short.
  const cancellation = cancellationFromSignals();
  const watchdog = new Watchdog(cancellation.cancelled);
  const openJobs = new OpenJobsState();
  const furtherFolders = ['resume-from', 'undo-from'].flatMap((id) => {
    const path = (raw[id] ?? '').trim();
    if (path === '') return [];
    const full = folderIn(environment, path);
    return [basename(full) === UNDO_FILE ? dirname(full) : full];
  });
  const { files, refusal, release } = await takeFolders(
    [folder, ...furtherFolders],
    workspaceOf(environment),
    environment,
  );
  const workspace = workspaceOf(environment);
  const committed =
    commit && (await CommittedFiles.of(commit.tree, { workspace, checkout: commit.checkout }, files));
  const context = {
    ...{ committed, environment, masks, resultsFolder: folder, files, cancellation, openJobs },
    listener: watchdog.groups(systemClock),
  };
  const brokenOff = async (trouble: string): Promise<Outcome> => {
    const bare = outcomeWithoutRun(raw, begun);
    return {
      ...bare,
      verdict: cancellation.cancelled.aborted ? 'cancelled' : 'error',
      diagnostics,
      troubles: [trouble],
      ...(hasJournal(bare) && (await holdsCheckpoint(folder, files)) ? { resumeFrom: folder } : {}),
    };
  };
  try {
    const outcome =
      inputs === undefined || refusal !== undefined
        ? {
            ...outcomeWithoutRun(raw, begun),
            ...(refusal === undefined
              ? { verdict: 'invalid' as const, diagnostics }
              : { verdict: 'error' as const, diagnostics, troubles: [refusal] }),
          }
        : await Promise.race([
            outcomeOf(inputs, diagnostics, context).catch(async (error: unknown) =>
              brokenOff([ownFault(error), ...leftOpen(openJobs.open)].join(' ')),
            ),
            watchdog.overdue.then(async (noticed) => brokenOff(unsettled(noticed, openJobs.open))),
          ]);
    const reported = await publish(outcome, folder, environment, refusal === undefined ? files : null);
    // Not before all is reported: a run that is killed meanwhile can still be resumed, and be reported then.
    if (isFinished(reported)) await removeCheckpoint(folder, files);
    saveState(REPORTED_STATE, 'true');
    const signal = cancellation.deadline;
    const jobs = [...listed(raw['jobs'] ?? '')];
    await commentOutcome(reported, { choice, token: githubToken, environment, jobs, signal });
  } finally {
    watchdog.dispose();
    await release();
    cancellation.dispose();
  }
}

/** What is to be said where the run itself says nothing. */
function outcomeWithoutRun(raw: RawInputs, begun: Beginning): Omit<Outcome, 'verdict'> {
  const run = { manifest: raw['manifest'] ?? '', apiVersion: raw['api-version'] ?? '' };
  return { ...bareOutcome(run, begun, systemClock), ...nothingFound(raw['mode'] ?? '') };
}

/** @param noticed the beginning of a sentence */
function unsettled(noticed: string, openJobs: readonly string[]): string {
  return [
    `${noticed}, so the step was ended without it, and it is not known what became of its records.`,
    ...leftOpen(openJobs),
    'This is a fault of the action itself; please report it.',
  ].join(' ');
}

function leftOpen(jobs: readonly string[]): readonly string[] {
  return jobs.length === 0 ? [] : [`Look in job ${jobs.join(', ')}, which may be open.`];
}

interface StepContext {
  /** What may be loaded of the workspace, where others may have written some of it. */
  readonly committed: CommittedFiles | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly masks: SecretMasks;
  readonly resultsFolder: string;
  readonly files: Files;
  readonly cancellation: Cancellation;
  readonly listener: LoadListener;
  readonly openJobs: OpenJobs;
}

/** Whether the run did all that its journal was kept for. */
function isFinished(outcome: Outcome): boolean {
  return hasJournal(outcome) && isDone(outcome.verdict);
}

/** A plan, a rehearsal and a monitor leave the journal of an interrupted load alone. */
function hasJournal({
  monitor: found,
  plan,
  rehearsal,
}: Pick<Outcome, 'monitor' | 'plan' | 'rehearsal'>): boolean {
  return found === undefined && plan === undefined && rehearsal === undefined;
}

/** Does what the inputs say. */
async function outcomeOf(
  inputs: Inputs,
  warnings: readonly Diagnostic[],
  context: StepContext,
): Promise<Outcome> {
  const { committed, environment, files, masks, resultsFolder, cancellation, listener, openJobs } = context;
  const http = new NodeHttp(USER_AGENT);
  const { apiVersion, jobs, manifest, maxFailedRecords, variables } = inputs;
  const request = {
    ...{ apiVersion, jobs, manifest, maxFailedRecords, resultsFolder, variables },
    workspace: workspaceOf(environment),
    destination: inputs,
    scratchFolder: join(temporaryFolder(environment) ?? resultsFolder, `bulk-load-${randomUUID()}`),
    ...(inputs.login && { login: actionLogin(inputs.login, environment, { http, mask: masks.add }) }),
  };
  const ports = {
    ...{ http, cancellation, clock: systemClock, log: stepLog, random: Math.random },
    files: committed ?? files,
    mask: masks.add,
  };
  const orgs = nodeOrgProcesses(orgBundle());
  const runMode = async (): Promise<Outcome> => {
    switch (inputs.mode) {
      case 'plan': {
        const { compareLimit, orgSchema } = inputs;
        const { planWithSchema } = await import('../modes/plan.ts');
        return planWithSchema({ ...request, compareLimit, orgSchema }, { ...ports, orgs });
      }
      case 'rehearse': {
        const { orgData, orgSchema } = inputs;
        // The jobs of the embedded org end with it: no post step has to look after them.
        const listeners = { listener, openJobs: { opened: () => undefined, ended: () => undefined } };
        const { rehearse } = await import('../modes/rehearse.ts');
        return rehearse({ ...request, orgData, orgSchema }, { ...ports, ...listeners, orgs });
      }
      case 'undo': {
        const { resumeFrom, undoChanged, undoFrom } = inputs;
        const { undo } = await import('../modes/undo.ts');
        return undo(
          {
            ...{ apiVersion, maxFailedRecords, resultsFolder, undoChanged, destination: inputs },
            scratchFolder: request.scratchFolder,
            jobsOfOthers: inputs.jobsOfOthers,
            login: actionLogin(inputs.login, environment, { http, mask: masks.add }),
            undoFrom: undoFrom === '' ? resultsFolder : folderIn(environment, undoFrom),
            ...(resumeFrom === '' ? {} : { resumeFrom: folderIn(environment, resumeFrom) }),
          },
          { ...ports, listener, openJobs },
        );
      }
      case 'monitor': {
        const { abortJobs: aborts, login, monitorFilter: filter } = inputs;
        const settings = actionLogin(login, environment, { http, mask: masks.add });
        const { monitor } = await import('../modes/monitor.ts');
        return monitor({ destination: inputs, apiVersion, aborts, filter, login: settings }, ports);
      }
      case 'load': {
        const { run } = await import('../modes/load.ts');
        return run(
          {
            ...request,
            jobsOfOthers: inputs.jobsOfOthers,
            login: actionLogin(inputs.login, environment, { http, mask: masks.add }),
            ...(committed && { unprovenFiles: () => committed.differences() }),
            ...(inputs.resumeFrom === '' ? {} : { resumeFrom: folderIn(environment, inputs.resumeFrom) }),
          },
          { ...ports, listener, openJobs },
        );
      }
    }
  };
  try {
    const outcome = await runMode();
    return { ...outcome, diagnostics: [...warnings, ...outcome.diagnostics] };
  } finally {
    http.close();
  }
}

/** The bundle of the embedded org, which lies beside that of the action. */
function orgBundle(): string {
  return join(dirname(process.argv[1] ?? ''), '..', 'org', 'index.js');
}
