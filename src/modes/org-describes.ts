import { isSameField } from '../records/references/field-reference.ts';
import { readWrittenSchema } from '../check/org-reading.ts';
import { fieldOf, type OrgSchema } from '../check/org-schema.ts';
import { counted } from '../diagnostic/counted.ts';
import { makePlan } from '../plan/planning.ts';
import type { Planned } from '../plan/plan.ts';
import type { Login } from '../salesforce/login.ts';
import { verifyOrg } from '../load/destination.ts';
import { connectionOf, planFacts, type OrgConnection } from './org-connection.ts';
import type { RunPorts, RunRequest } from './run-request.ts';

/** The folder below the results folder that holds the describes of a rehearsal with a login. */
const ORG_SCHEMA = 'org-schema';
/** A lookup to more objects than these (`WhatId`) leads to those that the manifest writes. */
const MAX_TARGETS = 5;

/** Describes as they were read of an org. */
export interface KeptDescribes {
  /** Absolute path; absent where the org has none of the objects. */
  readonly folder?: string;
  readonly host: string;
  readonly readAt: Date;
}

/**
 * Reads the describes of the objects that a manifest is about and of those that its lookups lead to, and keeps each as it was
 * answered. Nothing else is asked of the org, but which one it is where one is expected.
 *
 * @throws RestApiError; TransportError; what the login throws; Error when the manifest cannot be read, or the org is another one than expected
 */
export async function keepDescribes(
  request: Omit<RunRequest, 'isRehearsal'> & { readonly login: Login },
  ports: RunPorts,
): Promise<KeptDescribes> {
  const { cancellation, clock, files, log } = ports;
  const { cancelled: signal, deadline } = cancellation;
  const documents = new Map<string, unknown>();
  const keep = (name: string, document: unknown): void => void documents.set(name, document);
  const org = connectionOf(request.login, request, ports, keep);
  const { describes } = org;
  await refuseAnotherOrg(request, ports, org);
  const scratchFolder = `${request.scratchFolder}/describes`;
  try {
    const planning = await makePlan(
      { ...request, scratchFolder },
      { ...{ files, signal, instant: clock.now(), withoutHashes: true }, ...planFacts(org, signal) },
    );
    const schema = await readWrittenSchema(planning.sound, describes, {
      signal,
      unread: (name, error) => {
        throw error instanceof Error ? error : new Error(`The fields of ${name} could not be read.`);
      },
    });
    await Promise.all(targetsOf(planning.sound, schema).map(async (name) => describes.object(name)));
  } finally {
    await files.removeFolder(scratchFolder).catch(() => undefined);
  }
  const folder = `${request.resultsFolder}/${ORG_SCHEMA}`;
  await files.removeFolder(folder);
  for (const [name, document] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await files.replace(`${folder}/${name}.json`, Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
  }
  const { instanceUrl } = await org.transport.session(deadline);
  log.info(
    `${counted(documents.size, 'describe was', 'describes were')} read of ${instanceUrl.host} and kept in ${folder}.`,
  );
  const read = { host: instanceUrl.host, readAt: new Date(clock.now()) };
  return documents.size === 0 ? read : { ...read, folder };
}

/** Most logins say which org they lead to, and let no other one through. Of the rest the org is asked, where one is expected. */
async function refuseAnotherOrg(
  { apiVersion, destination }: Pick<RunRequest, 'apiVersion' | 'destination'>,
  { cancellation, log }: RunPorts,
  { transport }: OrgConnection,
): Promise<void> {
  if (destination?.expectedOrgId === undefined) return;
  const signal = cancellation.cancelled;
  if ((await transport.session(signal)).orgId !== undefined) return;
  const wanted = { ...destination, allowProduction: true };
  const { refusals } = await verifyOrg(wanted, { transport, apiVersion, signal, log });
  signal.throwIfAborted();
  if (refusals.length > 0) throw new Error(refusals.join(' '));
}

/** The objects that the lookups lead to which the jobs fill. */
function targetsOf(jobs: readonly Planned[], schema: OrgSchema): string[] {
  const written = jobs.map(({ job }) => job.object.value);
  const targets = jobs.flatMap((planned) => {
    const object = schema.object(planned.job.object.value);
    if (planned.kind === 'query' || object === undefined) return [];
    const columns = planned.kind === 'load' ? planned.inspection.projection.fields : [];
    const names = [
      ...columns.map(({ name }) => name),
      ...planned.job.references.map(({ field }) => field.value),
    ];
    return names.flatMap((name) => {
      const referenceTo = fieldOf(object, name)?.referenceTo ?? [];
      if (referenceTo.length <= MAX_TARGETS) return referenceTo;
      return referenceTo.filter((target) => written.some((one) => isSameField(one, target)));
    });
  });
  return [...new Set(targets)];
}
