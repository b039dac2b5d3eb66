import { AnswerFault } from '../salesforce/transport.ts';
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

/** @throws AnswerFault when an element that must be there is not, or is not what it must be */
export function batchInfoOf(element: XmlElement): BatchInfo {
  const stateMessage = childText(element, 'stateMessage');
  return {
    id: required(element, 'id'),
    jobId: required(element, 'jobId'),
    state: known(element, BATCH_STATES),
    ...(stateMessage === undefined || stateMessage === '' ? {} : { stateMessage }),
    createdDate: required(element, 'createdDate'),
    systemModstamp: childText(element, 'systemModstamp') ?? '',
    numberRecordsProcessed: count(element, 'numberRecordsProcessed'),
    numberRecordsFailed: count(element, 'numberRecordsFailed'),
    totalProcessingTime: count(element, 'totalProcessingTime'),
    apiActiveProcessingTime: count(element, 'apiActiveProcessingTime'),
    apexProcessingTime: count(element, 'apexProcessingTime'),
  };
}

/** @throws AnswerFault when an element that must be there is not, or is not what it must be */
export function jobInfoOf(element: XmlElement): JobInfo {
  return {
    id: required(element, 'id'),
    operation: required(element, 'operation'),
    object: required(element, 'object'),
    state: known(element, JOB_STATES),
    createdById: childText(element, 'createdById') ?? '',
    apiVersion: childText(element, 'apiVersion') ?? '',
  };
}

function required(element: XmlElement, name: string): string {
  const text = childText(element, name);
  if (text === undefined || text === '') throw new AnswerFault(`<${element.name}> has no <${name}>`);
  return text;
}

function known<State>(element: XmlElement, states: Readonly<Record<string, State>>): State {
  const text = required(element, 'state');
  const state = Object.hasOwn(states, text) ? states[text] : undefined;
  if (state === undefined) throw new AnswerFault(`<${element.name}> has an unknown state`);
  return state;
}

function count(element: XmlElement, name: string): number {
  const text = required(element, name);
  if (!/^\d{1,15}$/.test(text)) throw new AnswerFault(`<${name}> is not a number`);
  return Number(text);
}
