import { warning } from '@actions/core';
import { BulkClient } from '../bulk/bulk-client.ts';
import { systemClock } from '../ports/system-clock.ts';
import { visible } from '../report/untrusted-text.ts';
import { NodeHttp } from '../salesforce/http-client.ts';
import { SessionKeeper } from '../salesforce/session-keeper.ts';
import { Transport } from '../salesforce/transport.ts';
import { actionLogin } from './action-login.ts';
import { checkedInputs } from './checked-inputs.ts';
import { jobsLeftOpen } from './open-jobs-state.ts';
import { rawInputs } from './raw-inputs.ts';
import { SecretMasks } from './secret-masks.ts';
import { stepLog } from './step-log.ts';
import { USER_AGENT } from './user-agent.ts';

const TIME_LIMIT_MILLISECONDS = 60_000;
const MAX_MESSAGE_CHARACTERS = 1_000;

/**
 * The post step: aborts the jobs that the main step left open because it was killed. It warns where it cannot, and
 * never fails: what it says of the load was said by the main step.
 */
export async function postStep(environment: NodeJS.ProcessEnv): Promise<void> {
  const raw = rawInputs(environment);
  const masks = new SecretMasks();
  const jobIds = jobsLeftOpen(environment);
  const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const { inputs } = await checkedInputs(raw, environment, workspace, masks);
  if (jobIds.length === 0 || inputs === undefined) return;
  const http = new NodeHttp(USER_AGENT);
  const login = actionLogin(inputs.login, environment, { http, mask: masks.add });
  const signal = AbortSignal.timeout(TIME_LIMIT_MILLISECONDS);
  const sessions = new SessionKeeper(login, { mask: masks.add, log: stepLog, deadline: signal });
  const ports = { http, clock: systemClock, random: Math.random, log: stepLog };
  const bulk = new BulkClient(new Transport(sessions, ports), inputs.apiVersion);
  for (const jobId of jobIds) {
    try {
      const { state } = await bulk.abortJob(jobId, signal);
      stepLog.info(`Job ${jobId} had been left open by the load. Its state is ${state} now.`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      warning(
        visible(
          `Job ${jobId} may still be open in the org; abort it there. ${reason}`,
          MAX_MESSAGE_CHARACTERS,
        ),
      );
    }
  }
  http.close();
}
