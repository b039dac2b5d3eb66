import type { JobInfo } from '../../bulk/job-info.ts';
import type { JobRequest } from '../../bulk/job-request.ts';

/** What a message may show of an answer. */
const MAX_TEXT_CHARACTERS = 100;

/**
 * Holds a job that was created against the one that was asked for. What the service does not say is not held against
 * it, nor the case of names, nor a namespace before one of them.
 *
 * @throws Error naming both
 */
export function refuseOtherJob(request: JobRequest, job: JobInfo): void {
  const differences = [...differencesOf(request, job)];
  if (differences.length === 0) return;
  throw new Error(
    `Job ${job.id}, which the org created, is not the one that was asked for: ${differences.join(', ')}. Nothing was sent to it.`,
  );
}

function* differencesOf(request: JobRequest, job: JobInfo): Generator<string> {
  const { assignmentRuleId, concurrencyMode, contentType = 'CSV', externalIdFieldName, object } = request;
  if (!isSameName(job.object, object)) yield differs('object', job.object, object);
  if (!isSame(job.operation, request.operation)) yield differs('operation', job.operation, request.operation);
  if (job.state !== 'Open') yield differs('state', job.state, 'Open');
  if (job.externalIdFieldName !== undefined && !isSameName(job.externalIdFieldName, externalIdFieldName)) {
    yield differs('externalIdFieldName', job.externalIdFieldName, externalIdFieldName);
  }
  if (job.contentType !== undefined && !isSame(job.contentType, contentType)) {
    yield differs('contentType', job.contentType, contentType);
  }
  // Where batches may run side by side, it does no harm that they do not.
  if (concurrencyMode === 'Serial' && job.concurrencyMode !== undefined && !isSerial(job.concurrencyMode)) {
    yield differs('concurrencyMode', job.concurrencyMode, concurrencyMode);
  }
  if (
    job.assignmentRuleId !== undefined &&
    job.assignmentRuleId.slice(0, 15) !== assignmentRuleId?.slice(0, 15)
  ) {
    yield differs('assignmentRuleId', job.assignmentRuleId, assignmentRuleId);
  }
}

function differs(what: string, found: string, wanted: string | undefined): string {
  return `its ${what} is ${found.slice(0, MAX_TEXT_CHARACTERS)} instead of ${wanted ?? 'none'}`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Clients are known to send the ordinal of the mode. */
function isSerial(mode: string): boolean {
  return isSame(mode, 'Serial') || mode === '1';
}

/** Whether two API names are one: the service may write a custom name with the namespace of its package. */
function isSameName(found: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return false;
  const [one, other] = [found.toLowerCase(), wanted.toLowerCase()];
  return one === other || one.endsWith(`__${other}`) || other.endsWith(`__${one}`);
}
