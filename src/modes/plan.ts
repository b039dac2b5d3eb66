import { EMBEDDED_ORG } from '../load/destination.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { OrgProcesses } from '../ports/embedded-org.ts';
import { bareOutcome, beginningAt, nothingFound } from './bare-outcome.ts';
import { PlanCheck } from './plan-check.ts';
import type { PlanRunPorts, PlanRunRequest } from './run-request.ts';
import { schemaFolders } from './schema-folders.ts';
import { startSchemaOrg, withOrg, type SchemaOrg } from './schema-org.ts';

/**
 * Checks a load as `planRun` does; without a login, objects, fields and values are held against the schema of the input
 * `org-schema` or of the project, where there is one: an embedded org describes them.
 *
 * @returns as `planRun`
 */
export async function planWithSchema(
  request: PlanRunRequest & { readonly orgSchema: readonly string[] },
  ports: PlanRunPorts & { readonly orgs: OrgProcesses },
): Promise<Outcome> {
  const { orgSchema, ...plan } = request;
  const { cancellation, clock, files } = ports;
  const begun = beginningAt(clock);
  if (plan.login !== undefined) return planRun(plan, ports);
  const folders = await schemaFolders(orgSchema, plan.workspace, files);
  if (folders.folders.length === 0 && folders.mistakes.length === 0) return planRun(plan, ports);
  const signal = cancellation.cancelled;
  const ended = (parts: Pick<Outcome, 'verdict'> & Partial<Outcome>): Outcome => ({
    ...bareOutcome(plan, begun, clock),
    ...nothingFound('plan'),
    ...parts,
  });
  let org: SchemaOrg | undefined;
  try {
    const { workspace } = plan;
    const schemaRequest = { workspace, folders, origin: undefined, orgData: '' };
    const started = await startSchemaOrg(schemaRequest, { ...ports, signal });
    if ('diagnostics' in started) return ended({ verdict: 'invalid', diagnostics: started.diagnostics });
    org = started;
    const there = { ...plan, login: org.login, destination: EMBEDDED_ORG, schema: org.findings };
    return await withOrg(org, cancellation, async (ends) => planRun(there, { ...ports, cancellation: ends }));
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return ended({ verdict: signal.aborted ? 'cancelled' : 'error', troubles: [trouble] });
  } finally {
    await org?.stop();
  }
}

/**
 * Checks everything that can be checked of a load, and writes nothing to the org.
 *
 * @returns `success` when the load may begin, `invalid` when it would be refused, or more records would fail than are allowed; never throws for what a user, a file
 *   or the service did
 */
export async function planRun(request: PlanRunRequest, ports: PlanRunPorts): Promise<Outcome> {
  const check = new PlanCheck(request, ports);
  try {
    await check.run();
  } catch (error) {
    check.fail(error);
  } finally {
    // What cannot be removed lies in the runner's temporary folder, which the runner empties.
    await ports.files.removeFolder(request.scratchFolder).catch(() => undefined);
  }
  return check.outcome();
}
