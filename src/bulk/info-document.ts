import { isSalesforceId } from '../limits/salesforce-id.ts';
import { AnswerError } from '../salesforce/transport.ts';
import type { BatchInfo, BatchState } from './batch-info.ts';
import type { JobInfo, JobState } from './job-info.ts';
import { childText, type XmlElement } from './xml.ts';

const BATCH_STATES: Readonly<Record<string, BatchState>> = {
  Queued: 'Queued',
  InProgress: 'InProgress',
  Completed: 'Completed',
  Failed: 'Failed',
  NotProcessed: 'NotProcessed',
  // Some pages of the guide print it with a blank; no recording does.
  'Not Processed': 'NotProcessed',
};

const JOB_STATES: Readonly<Record<string, JobState>> = {
  Open: 'Open',
  Closed: 'Closed',
  Aborted: 'Aborted',
  Failed: 'Failed',
};

/** In pages, files and paths as they are; a batch's message may stand in each of its 10,000 rows. */
const MAX_MESSAGE_CHARACTERS = 2_000;

/**
 * The batches of a job, each once.
 *
 * @throws AnswerError when a batch is listed twice
 */
export function eachOnce(infos: BatchInfo[]): BatchInfo[] {
  if (new Set(infos.map(({ id }) => id)).size < infos.length) {
    throw new AnswerError('the list names a batch twice');
  }
  return infos;
}

/**
 * @param jobId of the job that was asked for
 * @throws AnswerError when an element that must be there is not, or is not what it must be; when it is of another job
 */
export function batchInfoOf(element: XmlElement, jobId: string): BatchInfo {
  const stateMessage = childText(element, 'stateMessage');
  return {
    id: idOf(element, 'id'),
    jobId: sameId(idOf(element, 'jobId'), jobId),
    state: known(element, BATCH_STATES),
    ...(stateMessage === undefined || stateMessage === '' ? {} : { stateMessage: shortened(stateMessage) }),
    createdDate: dateOf(element, 'createdDate'),
    systemModstamp: childText(element, 'systemModstamp') ? dateOf(element, 'systemModstamp') : '',
    numberRecordsProcessed: count(element, 'numberRecordsProcessed'),
    numberRecordsFailed: count(element, 'numberRecordsFailed'),
    totalProcessingTime: count(element, 'totalProcessingTime'),
    apiActiveProcessingTime: count(element, 'apiActiveProcessingTime'),
    apexProcessingTime: count(element, 'apexProcessingTime'),
  };
}

/**
 * The ids of a query's result files, in order.
 *
 * @throws AnswerError when one is not an id, or is listed twice
 */
export function resultIdsOf(list: XmlElement): string[] {
  const ids = list.children.filter(({ name }) => name === 'result').map(({ text }) => idIn(text, 'result'));
  if (new Set(ids).size < ids.length) throw new AnswerError('the list names a result twice');
  return ids;
}

/**
 * @param jobId of the job that was asked for; undefined when it is a new one
 * @throws AnswerError when an element that must be there is not, or is not what it must be; when it is another job
 */
export function jobInfoOf(element: XmlElement, jobId?: string): JobInfo {
  const id = idOf(element, 'id');
  return {
    id: jobId === undefined ? id : sameId(id, jobId),
    operation: required(element, 'operation'),
    object: required(element, 'object'),
    state: known(element, JOB_STATES),
    createdById: childText(element, 'createdById') ?? '',
    apiVersion: childText(element, 'apiVersion') ?? '',
    externalIdFieldName: reported(element, 'externalIdFieldName'),
    concurrencyMode: reported(element, 'concurrencyMode'),
    contentType: reported(element, 'contentType'),
    assignmentRuleId: reported(element, 'assignmentRuleId'),
    ...jobCountsOf(element),
  };
}

/** Nothing of a run hangs on them: where one is missing or is no number, none of them is known. */
function jobCountsOf(element: XmlElement): Pick<JobInfo, 'counts'> {
  const counter = (name: string): number => {
    const text = childText(element, name) ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  };
  const counts = {
    recordsProcessed: counter('numberRecordsProcessed'),
    recordsFailed: counter('numberRecordsFailed'),
    batches: counter('numberBatchesTotal'),
    batchesUnfinished: counter('numberBatchesQueued') + counter('numberBatchesInProgress'),
  };
  return Object.values(counts).some(Number.isNaN) ? {} : { counts };
}

/** The text of an element that may be missing; undefined also where it is empty. */
function reported(element: XmlElement, name: string): string | undefined {
  const text = childText(element, name)?.trim();
  return text === '' ? undefined : text;
}

/** Ids stand in paths, file names and pages as they are, so they are taken in their own form alone. */
function idOf(element: XmlElement, name: string): string {
  return idIn(required(element, name), name);
}

function idIn(text: string, name: string): string {
  if (!isSalesforceId(text)) throw new AnswerError(`<${name}> is not an id`);
  return text;
}

/** The first 15 characters of an id say it all; the other three are made from them. */
function sameId(id: string, wanted: string): string {
  if (id.slice(0, 15) !== wanted.slice(0, 15)) throw new AnswerError('the answer is about another job');
  return wanted;
}

function shortened(text: string): string {
  return text.length > MAX_MESSAGE_CHARACTERS ? `${text.slice(0, MAX_MESSAGE_CHARACTERS)}…` : text;
}

/** As sent: ISO 8601. */
function dateOf(element: XmlElement, name: string): string {
  const text = required(element, name);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    throw new AnswerError(`<${name}> is not a date`);
  }
  return text;
}

function required(element: XmlElement, name: string): string {
  const text = childText(element, name);
  if (text === undefined || text === '') throw new AnswerError(`<${element.name}> has no <${name}>`);
  return text;
}

function known<State>(element: XmlElement, states: Readonly<Record<string, State>>): State {
  const text = required(element, 'state');
  const state = Object.hasOwn(states, text) ? states[text] : undefined;
  if (state === undefined) throw new AnswerError(`<${element.name}> has an unknown state`);
  return state;
}

function count(element: XmlElement, name: string): number {
  const text = required(element, name);
  if (!/^\d{1,15}$/.test(text)) throw new AnswerError(`<${name}> is not a number`);
  return Number(text);
}
