import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Mistake } from '../diagnostic/mistakes.ts';
import { NO_RECORDS } from '../outcome/counts.ts';
import type { Outcome, RehearsalFindings } from '../outcome/outcome.ts';
import type { FilePlace, OrgProcess, OrgProcesses } from '../ports/org-process.ts';
import { AccessToken } from '../salesforce/access-token.ts';
import { ReadyTokenLogin } from '../salesforce/login/ready-token-login.ts';
import { run, type RunPorts, type RunRequest } from './load.ts';
import { folderIn, schemaFolders, SFDX_PROJECT } from './schema-folders.ts';

/** What to rehearse. */
export interface RehearsalRequest
  extends Omit<RunRequest, 'login' | 'destination' | 'resumeFrom' | 'jobsOfOthers' | 'isRehearsal'> {
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
 * Runs the whole manifest against an embedded org that has the project's schema. Nothing is asked of any other org.
 *
 * @returns what became of every record; never throws for what a user or a file did
 */
export async function rehearse(request: RehearsalRequest, ports: RehearsalPorts): Promise<Outcome> {
  const { orgData, orgSchema, ...rest } = request;
  const begun = { at: ports.clock.now(), monotonic: ports.clock.monotonic() };
  const ended = (parts: Pick<Outcome, 'verdict'> & Partial<Outcome>): Outcome => ({
    ...{ diagnostics: [], diagnosticsLeftOut: 0, troubles: [], jobs: [], counts: NO_RECORDS },
    ...{ manifestFile: request.manifest, apiVersion: request.apiVersion, startedAt: new Date(begun.at) },
    durationMilliseconds: ports.clock.monotonic() - begun.monotonic,
    usage: { requests: 0, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0 },
    rehearsal: { ...NOTHING_READ, unknowable: UNKNOWABLE },
    ...parts,
  });
  const { cancelled } = ports.cancellation;
  let org: OrgProcess | undefined;
  try {
    const { folders, mistakes } = await schemaFolders(orgSchema, request.workspace, ports.files);
    const data = orgData === '' ? undefined : await folderIn('org-data', orgData, request.workspace, ports.files);
    const wrong = [...mistakes, ...(data === undefined || typeof data === 'string' ? [] : [data])];
    if (wrong.length > 0) return ended({ verdict: 'invalid', diagnostics: wrong.map(asError) });
    const started = await ports.orgs.start({
      ...{ workspace: request.workspace, schema: folders, signal: cancelled },
      ...(typeof data === 'string' ? { data } : {}),
    });
    if ('mistakes' in started) {
      return ended({ verdict: 'invalid', diagnostics: started.mistakes.map(unreadable) });
    }
    org = started;
    ports.mask(org.token);
    const rehearsal = findingsOf(org, folders, orgSchema.length > 0);
    ports.log.info(`Rehearsal: the embedded org is up. ${rehearsal.schemaFrom}`);
    const session = { instanceUrl: org.url, accessToken: new AccessToken(org.token) };
    const login = new ReadyTokenLogin(session);
    const { instanceUrl: _, org: __, ...outcome } = await run({ ...rest, login, isRehearsal: true }, ports);
    return { ...outcome, rehearsal };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const trouble = `The embedded org did not come up: ${reason} Nothing was sent anywhere.`;
    return ended({ verdict: cancelled.aborted ? 'cancelled' : 'error', troubles: [trouble] });
  } finally {
    await org?.stop();
  }
}

const NOTHING_READ = { schemaFrom: 'No schema was read.', notUnderstood: [], leftOut: [] };

function findingsOf({ schema }: OrgProcess, folders: readonly string[], isNamed: boolean): RehearsalFindings {
  const { files, leftOut, notUnderstood, objects } = schema;
  return {
    schemaFrom: schemaSentence(folders, isNamed, objects.length, files),
    notUnderstood,
    leftOut,
    unknowable: UNKNOWABLE,
  };
}

function schemaSentence(folders: readonly string[], isNamed: boolean, objects: number, files: number): string {
  if (folders.length === 0) {
    return `Its schema is that of the standard objects alone, since there is neither "org-schema" nor ${SFDX_PROJECT}.`;
  }
  const where = folders.map((folder) => `"${folder}"`).join(', ');
  const source = isNamed ? where : `the package directories ${where}`;
  const size = files === 0 ? '' : ` in ${files} metadata ${files === 1 ? 'file' : 'files'}`;
  return `Its schema comes from ${source}: ${objects} ${objects === 1 ? 'object' : 'objects'}${size}, beside the standard objects.`;
}

function unreadable({ file, line, column, message }: FilePlace): Diagnostic {
  return {
    severity: 'error',
    message: `The rehearsal's org cannot read this file: ${message}.`,
    hint: 'Mend the file, or leave it out of "org-schema" and "org-data".',
    place: { file, line, ...(column === undefined ? {} : { column }) },
  };
}

function asError(mistake: Mistake): Diagnostic {
  return { severity: 'error', ...mistake };
}
