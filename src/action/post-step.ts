import { getState, warning } from '@actions/core';
import { BulkClient } from '../bulk/bulk-client.ts';
import { holdsCheckpoint } from '../load/journal/resumption.ts';
import { nodeFiles } from '../ports/node-files.ts';
import { systemClock } from '../ports/system-clock.ts';
import { howToResume } from '../report/resumption.ts';
import { NodeHttp } from '../salesforce/http-client.ts';
import { loginTo } from '../salesforce/login/expected-org-login.ts';
import type { LoginSettings } from '../salesforce/login/settings.ts';
import { SessionKeeper } from '../salesforce/session-keeper.ts';
import { Transport } from '../salesforce/transport.ts';
import type { Inputs } from './inputs.ts';
import { actionLogin } from './action-login.ts';
import { checkedInputs } from './checked-inputs.ts';
import { abortLeftOpen } from './left-open-jobs.ts';
import { jobsLeftOpen } from './open-jobs-state.ts';
import { folderIn, workspaceOf } from './folders.ts';
import { releaseLeftLocks } from './results-folder.ts';
import { rawInputs } from './raw-inputs.ts';
import { SecretMasks } from './secret-masks.ts';
import { stepLog } from './step-log.ts';
import { USER_AGENT } from './user-agent.ts';

const TIME_LIMIT_MILLISECONDS = 60_000;

/** State of the step: the main step has reported all, so that it was not killed. */
export const REPORTED_STATE = 'all-was-reported';

/**
 * The post step: aborts the jobs that the main step left open because it was killed, and says how to go on. It warns where it
 * cannot, and never fails: what it says of the load was said by the main step.
 */
export async function postStep(environment: NodeJS.ProcessEnv): Promise<void> {
  await releaseLeftLocks();
  const raw = rawInputs(environment);
  const masks = new SecretMasks();
  const jobIds = jobsLeftOpen(environment);
  const { inputs } = await checkedInputs(raw, environment, workspaceOf(environment), masks);
  if (inputs === undefined) return;
  // The org of a rehearsal has ended with the main step.
  if (inputs.mode !== 'load' && inputs.mode !== 'undo') return;
  if (jobIds.length > 0) await abortJobs(jobIds, inputs, environment, masks);
  if (getState(REPORTED_STATE) === '') await logHowToGoOn(folderIn(environment, inputs.resultsPath));
}

/** A killed main step has said nothing of it. */
async function logHowToGoOn(resultsFolder: string): Promise<void> {
  if (!(await holdsCheckpoint(resultsFolder, nodeFiles))) return;
  stepLog.info('The load was killed before its end.');
  stepLog.info(`Its results folder is ${resultsFolder}`);
  for (const sentence of howToResume({ resumeFrom: resultsFolder })) stepLog.info(sentence);
}

async function abortJobs(
  jobIds: readonly string[],
  inputs: Inputs & { readonly login: LoginSettings },
  environment: NodeJS.ProcessEnv,
  masks: SecretMasks,
): Promise<void> {
  const http = new NodeHttp(USER_AGENT);
  const login = loginTo(
    inputs.expectedOrgId,
    actionLogin(inputs.login, environment, { http, mask: masks.add }),
  );
  const signal = AbortSignal.timeout(TIME_LIMIT_MILLISECONDS);
  const sessions = new SessionKeeper(login, { mask: masks.add, log: stepLog, deadline: signal });
  const ports = { http, clock: systemClock, random: Math.random, log: stepLog };
  const bulk = new BulkClient(new Transport(sessions, ports), inputs.apiVersion);
  await abortLeftOpen(jobIds, bulk, { log: stepLog, warn: warning, signal });
  http.close();
}
