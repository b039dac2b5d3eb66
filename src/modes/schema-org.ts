import { counted } from '../diagnostic/counted.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { asError } from '../diagnostic/mistakes.ts';
import { oneOf } from '../diagnostic/word-list.ts';
import type { Cancellation } from '../load/send/context.ts';
import type { Outcome, RehearsalFindings } from '../outcome/outcome.ts';
import type { Files } from '../ports/files.ts';
import type { Log } from '../ports/log.ts';
import type { Mask } from '../ports/mask.ts';
import type { FilePlace, OrgProcesses, OrgSchemaFacts } from '../ports/embedded-org.ts';
import { joinedSignals } from '../ports/joined-signals.ts';
import { AccessToken } from '../salesforce/access-token.ts';
import type { Login } from '../salesforce/login.ts';
import { ReadyTokenLogin } from '../salesforce/login/ready-token-login.ts';
import { folderIn, SFDX_PROJECT, type SchemaFolders } from './schema-folders.ts';

/** What an embedded org is to be like. */
export interface SchemaOrgRequest {
  readonly workspace: string;
  readonly folders: SchemaFolders;
  /** Where the folders come from, for the sentence that says so. */
  readonly origin: string | undefined;
  /** As written; empty where the org is to hold nothing first. */
  readonly orgData: string;
}

export interface SchemaOrgPorts {
  readonly orgs: OrgProcesses;
  readonly files: Files;
  readonly log: Log;
  readonly mask: Mask;
  readonly signal: AbortSignal;
}

/** An embedded org that is up. */
export interface SchemaOrg {
  readonly login: Login;
  readonly findings: Omit<RehearsalFindings, 'unknowable'>;
  /** Whether it has more than the standard objects. */
  readonly hasSchema: boolean;
  /** Aborted when it ends before it was asked to. */
  readonly lost: AbortSignal;
  /** Ends it; never throws. */
  stop(): Promise<void>;
}

/**
 * Starts an embedded org with a schema and data, or returns what is wrong with those.
 *
 * @throws OrgProcessError when it does not come up; the signal's reason
 */
export async function startSchemaOrg(
  { folders: { folders, missing, mistakes }, orgData, origin, workspace }: SchemaOrgRequest,
  { files, log, mask, orgs, signal }: SchemaOrgPorts,
): Promise<SchemaOrg | { readonly diagnostics: readonly Diagnostic[] }> {
  const data = orgData === '' ? undefined : await folderIn('org-data', orgData, workspace, files);
  const wrong = [...mistakes, ...(data === undefined || typeof data === 'string' ? [] : [data])];
  if (wrong.length > 0) {
    return { diagnostics: wrong.map(asError) };
  }
  const withData = typeof data === 'string' ? { data } : {};
  const given = [...folders, ...Object.values(withData)];
  const org = await orgs.start({ workspace, schema: folders, signal, ...withData });
  if ('mistakes' in org) return { diagnostics: org.mistakes.map((place) => unreadable(place, given)) };
  mask(org.token);
  const { leftOut, notUnderstood } = org.schema;
  const hasSchema = folders.length > 0 || origin !== undefined;
  const schemaFrom = hasSchema ? schemaSentence(folders, origin, org.schema) : standardAlone(missing);
  log.info(`The embedded org is up at ${org.url.host}. ${schemaFrom}`);
  const session = { instanceUrl: org.url, accessToken: new AccessToken(org.token) };
  return {
    login: new ReadyTokenLogin(session),
    findings: { schemaFrom, notUnderstood, leftOut },
    hasSchema,
    lost: org.lost,
    stop: async () => org.stop(),
  };
}

/**
 * Runs what needs the org, and stops it at once when the org is lost.
 *
 * @returns its outcome, which is an error then
 */
export async function withOrg(
  { hasSchema, lost }: SchemaOrg,
  { cancelled, closing, deadline }: Cancellation,
  work: (cancellation: Cancellation) => Promise<Outcome>,
): Promise<Outcome> {
  const ends = { cancelled: joinedSignals(cancelled, lost), deadline: joinedSignals(deadline, lost) };
  const done = await work({ ...ends, closing });
  const outcome = { ...done, diagnostics: done.diagnostics.map((one) => withoutRights(one, hasSchema)) };
  if (!lost.aborted || cancelled.aborted) return outcome;
  const { reason } = lost as { reason: unknown };
  const how = reason instanceof Error ? reason.message : String(reason);
  const trouble = `The embedded org ended by itself ${how}. What it had not answered by then is not known. Run it again.`;
  return { ...outcome, verdict: 'error', troubles: [trouble, ...outcome.troubles] };
}

/** What a user may see and write is nobody's choice here but the schema's. */
function withoutRights(diagnostic: Diagnostic, hasSchema: boolean): Diagnostic {
  const { hint } = diagnostic;
  if (hint === undefined) return diagnostic;
  const seen = hasSchema ? 'have the schema declare it' : 'name the schema that has it in "org-schema"';
  return {
    ...diagnostic,
    hint: hint
      .replace(/give the user access to (?:the field|it)/, seen)
      .replace('give the user write access to the field', 'have the schema make it writable'),
  };
}

function standardAlone(missing: readonly string[]): string {
  if (missing.length === 0) {
    return `Its schema is that of the standard objects alone, since there is neither "org-schema" nor a package directory of ${SFDX_PROJECT}.`;
  }
  const named = oneOf(missing.map((folder) => `"${folder}"`));
  return `Its schema is that of the standard objects alone, since there is no "org-schema", and no folder ${named}, which ${SFDX_PROJECT} names.`;
}

function schemaSentence(
  folders: readonly string[],
  origin: string | undefined,
  { files, objects }: OrgSchemaFacts,
): string {
  const size = files === 0 ? '' : ` in ${counted(files, 'metadata file')}`;
  const where = origin ?? folders.map((folder) => `"${folder}"`).join(', ');
  return `Its schema comes from ${where}: ${counted(objects.length, 'object')}${size}, beside the standard objects.`;
}

/** @param folders those that the org was given: of one as a whole there is no line */
function unreadable({ file, line, column, message }: FilePlace, folders: readonly string[]): Diagnostic {
  if (folders.includes(file)) {
    return {
      severity: 'error',
      message: `The embedded org finds nothing in the folder "${file}": ${message}.`,
      hint: 'Name another folder, or leave it out of "org-schema" and "org-data".',
    };
  }
  return {
    severity: 'error',
    message: `The embedded org cannot read this file: ${message}.`,
    hint: 'Mend the file, or leave it out of "org-schema" and "org-data".',
    place: { file, line, ...(column === undefined ? {} : { column }) },
  };
}
