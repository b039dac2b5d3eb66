import { faultRules } from './faults/fault-rules.ts';
import type { FaultPlan } from './faults/fault-plan.ts';
import { restAnswer, type Answer } from './http/answer.ts';
import type { OrgRequest } from './http/request.ts';
import type { Ledger } from './ledger.ts';
import type { TokenServer } from './oauth/token-server.ts';
import type { RecordStore } from './records/record-store.ts';
import type { Schema } from './schema/object-schema.ts';
import type { OrgClock } from './clock.ts';
import { jobWishes, type JobWish } from './job-seed.ts';
import type { RestJobs } from './rest/rest-jobs.ts';
import type { Session } from './session.ts';

/** Where the embedded org is asked about itself; no Salesforce has such a path. */
export const ADMINISTRATION = '/__org/';

/** What the administration can see and change. */
export interface Administration {
  readonly ledger: Ledger;
  readonly store: RecordStore;
  readonly schema: Schema;
  readonly session: Session;
  readonly tokenServer: TokenServer;
  readonly faults: FaultPlan;
  readonly restJobs: RestJobs;
  readonly clock: OrgClock;
  /** Gives the org jobs as others would have made them, and returns their ids. */
  addJobs(wishes: readonly JobWish[]): string[];
}

/**
 * Answers `/__org/ledger`, `/__org/records/{object}`, `/__org/faults`, `/__org/login`, `/__org/token`,
 * `/__org/jobs`, `/__org/clock`.
 */
export function administer(request: OrgRequest, org: Administration): Answer {
  const [resource = '', name = ''] = request.path.slice(ADMINISTRATION.length).split('/');
  const call = `${request.method} ${resource}`;
  switch (call) {
    case 'GET ledger':
      return restAnswer(200, org.ledger.report());
    case 'GET records':
      return records(name, org);
    case 'GET faults':
      return restAnswer(200, org.faults.rules);
    case 'PUT faults':
    case 'POST faults':
      return put(request, (rules) => {
        org.faults.replace(faultRules(rules));
        return org.faults.rules;
      });
    case 'DELETE faults':
      org.faults.replace([]);
      return restAnswer(200, []);
    case 'GET login':
      return restAnswer(200, { policy: org.tokenServer.policy, attempts: org.tokenServer.attempts });
    case 'PUT login':
      return put(request, (settings) => {
        org.tokenServer.change(settings);
        return org.tokenServer.policy;
      });
    case 'POST jobs':
      return put(request, (wishes) => org.addJobs(jobWishes(wishes)));
    case 'POST clock':
      return put(request, (wish) => {
        org.clock.advance(aheadSeconds(wish) * 1_000);
        return { aheadSeconds: org.clock.ahead / 1_000 };
      });
    case 'POST token':
      return restAnswer(200, { token: org.session.renew() });
    case 'DELETE token':
      org.session.expire();
      return restAnswer(200, {});
    default:
      return restAnswer(404, { message: `The embedded org has no "${call} ${name}" here` });
  }
}

function aheadSeconds(wish: unknown): number {
  const seconds: unknown =
    typeof wish === 'object' && wish !== null && 'aheadSeconds' in wish ? wish.aheadSeconds : 0;
  return typeof seconds === 'number' ? seconds : Number.NaN;
}

function records(name: string, org: Administration): Answer {
  const object = org.schema.object(name);
  if (object === undefined) return restAnswer(404, { message: `There is no object ${name}` });
  org.ledger.report();
  return restAnswer(
    200,
    org.store
      .all(object)
      .map((record) => ({ Id: record.id, IsDeleted: record.deleted, ...Object.fromEntries(record.values) })),
  );
}

/** Puts what the body says in force, and answers with what is in force then; or returns the mistake. */
function put(request: OrgRequest, change: (value: unknown) => unknown): Answer {
  try {
    const text = request.body.kind === 'bytes' ? request.body.bytes.toString('utf8') : '';
    return restAnswer(200, change(JSON.parse(text)));
  } catch (error) {
    return restAnswer(400, { message: error instanceof Error ? error.message : String(error) });
  }
}
