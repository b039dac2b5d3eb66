import { fieldsThatWait } from '../check/waiting-fields.ts';
import type { PlanPorts } from '../plan/plan-request.ts';
import { Describes } from '../salesforce/describes.ts';
import type { Login } from '../salesforce/login.ts';
import { loginTo } from '../salesforce/login/expected-org-login.ts';
import { SessionKeeper } from '../salesforce/session-keeper.ts';
import { Transport } from '../salesforce/transport.ts';
import type { RunPorts, RunRequest } from './run-request.ts';

/** One org, and what every mode asks it through. Nothing is sent before something is asked. */
export interface OrgConnection {
  readonly sessions: SessionKeeper;
  readonly transport: Transport;
  readonly describes: Describes;
}

/**
 * The connection of a login, which refuses another org than the expected one.
 *
 * @param keep called with the name of each object and its describe, as it was answered
 */
export function connectionOf(
  login: Login,
  { apiVersion, destination }: Pick<RunRequest, 'apiVersion' | 'destination'>,
  ports: Pick<RunPorts, 'cancellation' | 'clock' | 'http' | 'log' | 'mask' | 'random'>,
  keep?: (name: string, document: unknown) => void,
): OrgConnection {
  const { cancelled: signal, deadline } = ports.cancellation;
  const sessions = new SessionKeeper(loginTo(destination?.expectedOrgId, login), { ...ports, deadline });
  const transport = new Transport(sessions, ports);
  const describes = new Describes({ transport, apiVersion, signal, ...(keep && { keep }) });
  return { sessions, transport, describes };
}

/** What planning asks of the org. */
export function planFacts(
  { describes }: Pick<OrgConnection, 'describes'>,
  signal: AbortSignal,
): Pick<PlanPorts, 'childRelationships' | 'parentLookups' | 'mayWait'> {
  return {
    childRelationships: async (object) => describes.childRelationships(object),
    parentLookups: async (object) => describes.lookups(object),
    mayWait: fieldsThatWait(describes, signal),
  };
}
