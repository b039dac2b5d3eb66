import { NO_RECORDS } from '../outcome/counts.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { OrgProcesses } from '../ports/embedded-org.ts';
import { planRun, type PlanRunPorts, type PlanRunRequest } from './plan.ts';
import { schemaFolders } from './schema-folders.ts';
import { startSchemaOrg, type SchemaOrg } from './schema-org.ts';

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
  const startedAt = new Date(clock.now());
  if (plan.login !== undefined) return planRun(plan, ports);
  const folders = await schemaFolders(orgSchema, plan.workspace, files);
  if (folders.folders.length === 0 && folders.mistakes.length === 0) return planRun(plan, ports);
  const signal = cancellation.cancelled;
  const ended = (parts: Pick<Outcome, 'verdict'> & Partial<Outcome>): Outcome => ({
    ...{ diagnostics: [], diagnosticsLeftOut: 0, troubles: [], jobs: [], counts: NO_RECORDS, startedAt },
    ...{ manifestFile: plan.manifest, apiVersion: plan.apiVersion, durationMilliseconds: 0 },
    usage: { requests: 0, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0 },
    plan: { needs: { batches: 0, apiRequests: 0 }, uncounted: [], notChecked: [] },
    ...parts,
  });
  let org: SchemaOrg | undefined;
  try {
    const { workspace } = plan;
    const schemaRequest = { workspace, folders, origin: undefined, orgData: '' };
    const started = await startSchemaOrg(schemaRequest, { ...ports, signal });
    if ('diagnostics' in started) return ended({ verdict: 'invalid', diagnostics: started.diagnostics });
    org = started;
    return await planRun({ ...plan, login: org.login, schema: org.findings }, ports);
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return ended({ verdict: signal.aborted ? 'cancelled' : 'error', troubles: [trouble] });
  } finally {
    await org?.stop();
  }
}
