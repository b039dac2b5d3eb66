import type { Login } from '../salesforce/login.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { EMBEDDED_ORG } from '../load/destination.ts';
import type { OrgProcesses } from '../ports/embedded-org.ts';
import { beginningAt, bareOutcome, nothingFound } from './bare-outcome.ts';
import { run } from './load.ts';
import { keepDescribes } from './org-describes.ts';
import type { RunPorts, RunRequest } from './run-request.ts';
import { schemaFolders, type SchemaFolders } from './schema-folders.ts';
import { startSchemaOrg, withOrg, type SchemaOrg } from './schema-org.ts';

/** What to rehearse. */
export interface RehearsalRequest extends Omit<
  RunRequest,
  'login' | 'resumeFrom' | 'jobsOfOthers' | 'isRehearsal'
> {
  /** The org whose describes are the schema; absent where folders alone say it. */
  readonly login?: Login;
  /** Folders as written, relative to the workspace; none for the package directories of the project. */
  readonly orgSchema: readonly string[];
  /** As written; empty where the org is to hold nothing first. */
  readonly orgData: string;
}

export interface RehearsalPorts extends RunPorts {
  readonly orgs: OrgProcesses;
}

/** What no rehearsal can know: sentences. */
const UNKNOWABLE = [
  'Validation rules, flows, triggers, duplicate rules, approval and sharing of the org were not met: they may refuse or change records.',
  'Records that are in the org only were not there: parents that are not among the data were not found, and values that must be unique were held against each other alone.',
  "The user's rights were not met: a rehearsal may write every field that can be written at all.",
];

/**
 * Runs the whole manifest against an embedded org that has the project's schema, or that of the org of a login, of which
 * nothing but describes is read.
 *
 * @returns what became of every record; never throws for what a user, a file or an org did
 */
export async function rehearse(request: RehearsalRequest, ports: RehearsalPorts): Promise<Outcome> {
  const begun = beginningAt(ports.clock);
  const ended = (parts: Pick<Outcome, 'verdict'> & Partial<Outcome>): Outcome => ({
    ...bareOutcome(request, begun, ports.clock),
    ...nothingFound('rehearse'),
    ...parts,
  });
  const { cancelled } = ports.cancellation;
  let org: SchemaOrg | undefined;
  try {
    ports.log.info('Rehearsal: nothing is written to any org but the embedded one.');
    const schema = await schemaOf(request, ports);
    const { orgData, workspace } = request;
    const started = await startSchemaOrg({ workspace, orgData, ...schema }, { ...ports, signal: cancelled });
    if ('diagnostics' in started) return ended({ verdict: 'invalid', diagnostics: started.diagnostics });
    org = started;
    const there = { login: org.login, destination: EMBEDDED_ORG, isRehearsal: true };
    const outcome = await withOrg(org, ports.cancellation, async (cancellation) =>
      run({ ...request, ...there }, { ...ports, cancellation }),
    );
    return { ...outcome, rehearsal: { ...org.findings, unknowable: UNKNOWABLE } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const trouble = `The rehearsal could not begin: ${reason}`;
    return ended({ verdict: cancelled.aborted ? 'cancelled' : 'error', troubles: [trouble] });
  } finally {
    await org?.stop();
  }
}

/** Where the schema lies, and what is said of that. */
async function schemaOf(
  { login, orgSchema, ...request }: RehearsalRequest,
  ports: RehearsalPorts,
): Promise<{ readonly folders: SchemaFolders; readonly origin: string | undefined }> {
  const { files } = ports;
  if (login === undefined) {
    const folders = await schemaFolders(orgSchema, request.workspace, files);
    const isDefault = orgSchema.length === 0 && folders.folders.length > 0;
    const named = folders.folders.map((folder) => `"${folder}"`).join(', ');
    return { folders, origin: isDefault ? `the package directories ${named}` : undefined };
  }
  const named = orgSchema.length === 0 ? NONE : await schemaFolders(orgSchema, request.workspace, files);
  const { folder, host, readAt } = await keepDescribes({ ...request, login }, ports);
  return {
    folders: { ...named, folders: [...named.folders, ...(folder === undefined ? [] : [folder])] },
    origin: `the describes of ${host}, read at ${readAt.toISOString().slice(0, 19)}Z`,
  };
}

const NONE: SchemaFolders = { folders: [], mistakes: [], missing: [] };
