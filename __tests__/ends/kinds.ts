import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { Target } from './obstacles.ts';

/** A kind of request, and the load that makes it. */
export interface Kind {
  readonly target: Target;
  readonly manifest: string;
  /** What happens in the org besides. */
  readonly faults: readonly FaultRule[];
  /** Whether it is made in a run that finishes one that was cancelled. */
  readonly isResumed?: true;
}

const base = String.raw`/services/async/66\.0/job`;
const on = (method: Target['method'], path: string, more: Partial<Target> = {}): Target => ({
  ...{ method, path: new RegExp(`^${base}${path}$`) },
  ...more,
});

const head = 'version: 1\njobs:\n  ';
/** Ten records in five batches. */
const PEOPLE = `${head}people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}, timeout: 6s}\n`;
const MAPPED = PEOPLE.replace('}\n', ', transformationSpec: spec.csv}\n');
/** Each pair of records refers to one another, so that a second pass is needed. */
const PAIRS = `${head}people: {object: Account, operation: insert, files: pairs.csv, batch: {maxRecords: 2}, timeout: 6s, references: {ParentId: {job: people, key: Name}}}\n`;
const QUERY = `${head}people: {object: Contact, operation: query, query: SELECT Id FROM Contact, timeout: 6s}\n`;
const FOUND = `${head}found: {object: User, operation: query, query: SELECT Id FROM User}
  people: {object: User, operation: update, rowsFrom: found, timeout: 6s}\n`;

/** Batches run only when their job is no longer open, so that the job is always stopped while they wait. */
const held: readonly FaultRule[] = [{ times: 1_000, fault: { kind: 'wait-for-close' } }];
const lost: readonly FaultRule[] = [...held, { route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } }];

export const KINDS: Readonly<Record<string, Kind>> = {
  'POST job': { target: on('POST', ''), manifest: PEOPLE, faults: [] },
  'POST spec': { target: on('POST', '/\\w+/spec'), manifest: MAPPED, faults: [] },
  'POST batch': { target: on('POST', '/\\w+/batch'), manifest: PEOPLE, faults: held },
  'POST batch, a later one': {
    target: on('POST', '/\\w+/batch', { from: 3 }),
    manifest: PEOPLE,
    faults: held,
  },
  'GET batch list': { target: on('GET', '/\\w+/batch'), manifest: PEOPLE, faults: held },
  'GET batch list, after a lost answer': { target: on('GET', '/\\w+/batch'), manifest: PEOPLE, faults: lost },
  'GET batch request': { target: on('GET', '/\\w+/batch/\\w+/request'), manifest: PEOPLE, faults: lost },
  'POST job close': { target: on('POST', '/\\w+', { body: 'Closed' }), manifest: PEOPLE, faults: [] },
  'POST job close, as a fence': {
    target: on('POST', '/\\w+', { body: 'Closed' }),
    manifest: PEOPLE,
    faults: lost,
  },
  'POST job abort': { target: on('POST', '/\\w+', { body: 'Aborted' }), manifest: PEOPLE, faults: held },
  'GET batch result': { target: on('GET', '/\\w+/batch/\\w+/result'), manifest: PEOPLE, faults: [] },
  'GET batch result, after the stop': {
    target: on('GET', '/\\w+/batch/\\w+/result'),
    manifest: PEOPLE,
    faults: held,
  },
  'GET batch result, all but two': {
    target: on('GET', '/\\w+/batch/\\w+/result', { from: 3 }),
    manifest: PEOPLE,
    faults: [],
  },
  'POST batch, of a second pass': {
    target: on('POST', '/\\w+/batch', { from: 6 }),
    manifest: PAIRS,
    faults: [],
  },
  'GET batch result, of a second pass': {
    target: on('GET', '/\\w+/batch/\\w+/result', { from: 6 }),
    manifest: PAIRS,
    faults: [],
  },
  'POST query': { target: on('POST', '/\\w+/batch'), manifest: QUERY, faults: [] },
  'GET batch list, of a query': { target: on('GET', '/\\w+/batch'), manifest: QUERY, faults: held },
  'GET result list, of a query': {
    target: on('GET', '/\\w+/batch/\\w+/result'),
    manifest: QUERY,
    faults: [],
  },
  'GET result file, of a query': {
    target: on('GET', '/\\w+/batch/\\w+/result/\\w+'),
    manifest: QUERY,
    faults: [],
  },
  'GET batch result, of rows that a query found': {
    target: on('GET', '/\\w+/batch/\\w+/result', { from: 2 }),
    manifest: FOUND,
    faults: [],
  },
  'POST job close, of an earlier attempt': {
    target: on('POST', '/\\w+', { body: 'Closed' }),
    manifest: PEOPLE,
    faults: held,
    isResumed: true,
  },
  'GET batch list, of an earlier attempt': {
    target: on('GET', '/\\w+/batch'),
    manifest: PEOPLE,
    faults: held,
    isResumed: true,
  },
};

export const STOPS = ['time-out', 'error', 'cancel'] as const;
export type StopKind = (typeof STOPS)[number];
