import { join } from 'node:path';
import { BulkClient } from '../bulk/bulk-client.ts';
import { asError, type Mistake } from '../diagnostic/mistakes.ts';
import { recordCutOffRun } from '../load/cut-off-run.ts';
import { runIdOf } from '../load/undo-file.ts';
import { verifyOrg, NO_PRODUCTION } from '../load/destination.ts';
import type { Journal } from '../load/journal/journal.ts';
import { listedJobs } from '../load/repeated-jobs.ts';
import { readCheckpoint } from '../load/journal/journal.ts';
import { instanceHash } from '../load/journal/journal-head.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { isSameOrg } from '../salesforce/login/expected-org-login.ts';
import type { OrgIdentity } from '../salesforce/org-identity.ts';
import type { Transport } from '../salesforce/transport.ts';
import { UNDO_FOLDER } from '../undo/undo-file.ts';
import { moveUndoFolder, notePrepared, preparedUndo, type PreparedUndo } from '../undo/undo-folder.ts';
import { planUndo } from '../undo/undo-plan.ts';
import type { UndoRecord } from '../undo/undo-record.ts';
import { findUndo, incompleteSentence, noteUndone, runFolderOf, undoFaults } from '../undo/undo-search.ts';
import { UNDO_MANIFEST } from '../undo/undo-steps.ts';
import { bareOutcome, beginningAt } from './bare-outcome.ts';
import { run } from './load.ts';
import { connectionOf } from './org-connection.ts';
import type { RunPorts, RunRequest } from './run-request.ts';

/** What to take back. */
export interface UndoRequest extends Omit<
  RunRequest,
  'workspace' | 'manifest' | 'jobs' | 'variables' | 'isRehearsal' | 'isUndo' | 'unprovenFiles'
> {
  /** Absolute path of the results folder of the run, or of its undo.json. */
  readonly undoFrom: string;
  /** What to do with records that were changed since the run. */
  readonly undoChanged: 'undo' | 'skip';
}

/** Why an undo ends before its first job. */
type Refusal = Pick<Outcome, 'verdict'> & Partial<Pick<Outcome, 'diagnostics' | 'troubles' | 'org'>>;

/**
 * Takes back what an earlier run wrote: makes jobs of what it left, and loads them.
 *
 * @returns what became of every record; never throws for what a user, a file or the service did
 */
export async function undo(request: UndoRequest, ports: RunPorts): Promise<Outcome> {
  const begun = beginningAt(ports.clock);
  const { cancelled } = ports.cancellation;
  const ended = (refusal: Refusal): Outcome => ({
    ...bareOutcome({ ...request, manifest: UNDO_MANIFEST }, begun, ports.clock),
    isUndo: true,
    ...refusal,
  });
  try {
    const prepared =
      request.resumeFrom === undefined
        ? await prepare(request, ports)
        : await prepareAgain(request.resumeFrom, request, ports);
    if ('verdict' in prepared) return ended(prepared);
    const { bulkJobs, findings, hasSteps, orgId, unproven } = prepared;
    const { destination = NO_PRODUCTION, resultsFolder } = request;
    const done = hasSteps
      ? await run(
          {
            ...request,
            ...{ workspace: join(resultsFolder, UNDO_FOLDER), manifest: UNDO_MANIFEST },
            ...{ jobs: [], variables: new Map(), isUndo: true },
            jobsOfOthers: [...(request.jobsOfOthers ?? []), ...bulkJobs],
            destination: {
              ...(orgId === '' ? {} : { expectedOrgId: orgId }),
              ...destination,
              isAnnounced: request.resumeFrom === undefined,
            },
          },
          ports,
        )
      : ended({ verdict: 'success' });
    const outcome = unproven === undefined ? done : withTrouble(done, unproven);
    if (outcome.verdict === 'success') {
      const runFolder = await runFolderOf(findings.undoFile, ports.files);
      const at = new Date(ports.clock.now());
      await noteUndone({ runFolder, runId: findings.run.id, at, sha256: prepared.sha256 }, ports.files);
    }
    return { ...outcome, isUndo: true, undo: findings };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return ended({ verdict: cancelled.aborted ? 'cancelled' : 'error', troubles: [trouble] });
  }
}

/** What was done is not all, or it is not known whether it is. */
function withTrouble(outcome: Outcome, trouble: string): Outcome {
  const verdict = outcome.verdict === 'cancelled' ? 'cancelled' : 'error';
  return { ...outcome, verdict, troubles: [...outcome.troubles, trouble] };
}

/** The files of an undo that is resumed, which are those that it began with. */
async function prepareAgain(
  resumeFrom: string,
  { resultsFolder }: UndoRequest,
  { files }: RunPorts,
): Promise<PreparedUndo | Refusal> {
  const prepared = await preparedUndo(resumeFrom, files);
  if (prepared === undefined) {
    return invalid({
      message: `Input "resume-from": there is no undo to resume in ${resumeFrom}.`,
      hint: 'Leave the input out to begin an undo, or set "mode: load" to resume a load.',
    });
  }
  await moveUndoFolder(resumeFrom, resultsFolder, files);
  return prepared;
}

/** Finds out what the run did, and writes the jobs that take it back. */
async function prepare(request: UndoRequest, ports: RunPorts): Promise<PreparedUndo | Refusal> {
  const { apiVersion, destination = NO_PRODUCTION, resultsFolder, undoChanged, undoFrom } = request;
  const { cancellation, files, log } = ports;
  const signal = cancellation.cancelled;
  const runFolder = await runFolderOf(undoFrom, files);
  const found = await findUndo(undoFrom, files);
  if (found !== undefined && 'message' in found) return invalid(found);
  const reading = found?.head.complete === true ? undefined : await readCheckpoint(runFolder, files);
  if (found === undefined && (reading === undefined || 'fault' in reading)) {
    return invalid(nothingToUndo(runFolder, reading?.fault));
  }
  if (found === undefined && (await preparedUndo(runFolder, files)) !== undefined) {
    return invalid({
      message: `${runFolder} is the results folder of an undo that was cut off. Nothing was sent.`,
      hint: 'Let "resume-from" name it to finish that undo.',
    });
  }
  const { describes, transport } = connectionOf(request.login, request, ports);
  const org = { transport, apiVersion, signal, log };
  const verified = await verifyOrg(destination, org);
  if (verified.refusals.length > 0)
    return { ...arrivalOf(verified), verdict: 'error', troubles: verified.refusals };
  signal.throwIfAborted();
  const { instanceUrl } = await transport.session(signal);
  const there = { id: verified.org?.id ?? '', instanceUrl: instanceUrl.origin };
  const read = reading !== undefined && 'journal' in reading ? reading.journal : undefined;
  // An undo that was done in the same folder has left a journal of its own there.
  const journal = read && (found === undefined || runIdOf(read.run) === found.head.runId) ? read : undefined;
  const other = otherOrg(found, journal, there);
  if (other !== undefined) return { ...arrivalOf(verified), verdict: 'error', troubles: [other] };
  let record = found;
  let unproven: string | undefined;
  if (record?.head.complete !== true && journal !== undefined) {
    ({ record, unproven } = await recordOf(journal, { request, ports, transport, found, runFolder, there }));
  } else if (record?.head.complete === false) {
    unproven = incompleteSentence(record, `there is no checkpoint.json in ${runFolder}.`);
  }
  if (record === undefined) return { verdict: 'success', ...arrivalOf(verified) };
  const faults = await undoFaults(record, runFolder, files);
  if (faults.length > 0) return invalid(...faults);
  const folder = join(resultsFolder, UNDO_FOLDER);
  await files.removeFolder(folder);
  const { since, until } = record.head;
  const { findings, steps } = await planUndo({
    ...{ record, runFolder, folder, ofChanged: undoChanged, files },
    access: { transport, apiVersion, signal, since, until },
    describes,
  });
  // The org's list may show less than the run knows, and more than it knew when it was cut off.
  const listed = await listedJobs(new BulkClient(transport, apiVersion), signal);
  const prepared = {
    ...{ version: 1 as const, sha256: record.sha256, orgId: there.id },
    ...{
      hasSteps: steps.length > 0,
      bulkJobs: [...record.head.bulkJobs, ...(listed ?? []).map(({ id }) => id)],
      findings,
    },
    ...(unproven !== undefined && { unproven }),
  };
  await notePrepared(resultsFolder, prepared, files);
  return prepared;
}

function arrivalOf({ org }: { readonly org?: OrgIdentity }): { readonly org?: OrgIdentity } {
  return org === undefined ? {} : { org };
}

function invalid(...mistakes: readonly Mistake[]): Refusal {
  return { verdict: 'invalid', diagnostics: mistakes.map(asError) };
}

function nothingToUndo(folder: string, fault: string | undefined): Mistake {
  return {
    message:
      fault === undefined
        ? `There is neither an undo.json nor a checkpoint.json in ${folder}. Nothing was sent.`
        : `There is no undo.json in ${folder}, and its checkpoint.json cannot be used: ${fault}. Nothing was sent.`,
    hint: 'Let "undo-from" name the results folder of the run. A run that created nothing and kept no values leaves nothing to undo.',
  };
}

/** Why the org is not the one that the run wrote to: a sentence. */
function otherOrg(
  found: UndoRecord | undefined,
  journal: Journal | undefined,
  org: { readonly id: string; readonly instanceUrl: string },
): string | undefined {
  if (found !== undefined && found.head.orgId !== '' && org.id !== '') {
    if (isSameOrg(found.head.orgId, org.id)) return undefined;
    return `The run wrote to the org ${found.head.orgId}, and the login leads to ${org.id}. Nothing was sent. Log in to the org of the run.`;
  }
  const isSame =
    found === undefined
      ? journal === undefined || journal.run.instance === instanceHash(org.instanceUrl)
      : found.head.instanceUrl === org.instanceUrl;
  if (isSame) return undefined;
  return `The run wrote to another org than that at ${org.instanceUrl}. Nothing was sent. Log in to the org of the run.`;
}

/** What the run did, by its journal; by its undo.json alone where the org knows no more. */
async function recordOf(
  journal: Journal,
  means: {
    readonly request: UndoRequest;
    readonly ports: RunPorts;
    readonly transport: Transport;
    readonly found: UndoRecord | undefined;
    readonly runFolder: string;
    readonly there: { readonly id: string; readonly instanceUrl: string };
  },
): Promise<{ readonly record: UndoRecord | undefined; readonly unproven?: string }> {
  const { found, ports, request, runFolder, there, transport } = means;
  const { cancellation, clock, files, log } = ports;
  const continued = journal.events.find((event) => event.kind === 'continued');
  if (continued !== undefined) {
    throw new Error(
      `The run of ${journal.run.startedAt} was continued in another folder at ${continued.at}, so this checkpoint.json no longer has the whole of it. Nothing was sent. Let "undo-from" name the results folder of the last attempt.`,
    );
  }
  log.info(`The run of ${journal.run.startedAt} was cut off: the org is asked what became of its jobs.`);
  try {
    await recordCutOffRun({
      ...{ journal, folder: runFolder, scratchFolder: request.scratchFolder, org: there, clock, files },
      bulk: new BulkClient(transport, request.apiVersion),
      signal: cancellation.cancelled,
    });
  } catch (error) {
    if (found === undefined || cancellation.cancelled.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { record: found, unproven: incompleteSentence(found, reason) };
  } finally {
    await files.removeFolder(request.scratchFolder).catch(() => undefined);
  }
  const record = await findUndo(runFolder, files);
  if (record !== undefined && 'message' in record) throw new Error(record.message);
  return { record };
}
