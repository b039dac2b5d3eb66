/** The parameter types a fault can have; those with a question mark may be left out. */
interface ParameterTypes {
  readonly number: number;
  readonly 'number?': number | undefined;
  readonly string: string;
  readonly 'string?': string | undefined;
  readonly 'strings?': readonly string[] | undefined;
  readonly 'numbers?': readonly number[] | undefined;
}
export type ParameterType = keyof ParameterTypes;

/** Faults of one request and its answer. */
export const REQUEST_FAULTS = {
  /**
   * Answers with this status instead; `retryAfter` in seconds, `retryAfterDate` the same as an HTTP date;
   * `location` is where a redirect leads.
   */
  status: {
    status: 'number',
    body: 'string?',
    contentType: 'string?',
    retryAfter: 'number?',
    retryAfterDate: 'number?',
    location: 'string?',
  },
  /** Answers with an HTML page and status 200. */
  html: {},
  /** Answers with an exception of the Bulk API. */
  refusal: { code: 'string', message: 'string' },
  /** Answers with an error of OAuth; `status` is 400 by default. */
  'oauth-error': { error: 'string', description: 'string', status: 'number?' },
  /** Drops the connection; the request is not carried out. */
  reset: {},
  /** Carries the request out, then drops the connection without an answer. */
  'lost-answer': {},
  /** Drops the connection after so many bytes of the answer's body (default: half of them). */
  'cut-answer': { bytes: 'number?' },
  /** Sends a complete answer whose body breaks off after so many bytes (default: half of them). */
  'truncated-body': { bytes: 'number?' },
  /** Carries nothing out and never answers. */
  stall: {},
  /** Sends so many bytes of the answer's body (default: half of them), and then nothing more, ever. */
  'stalled-body': { bytes: 'number?' },
  /** Sends a byte of the answer's body every so many milliseconds (default 1000), so that it never comes to its end. */
  drip: { milliseconds: 'number?' },
  /** Carries nothing out, and answers that the connection goes over to another protocol (HTTP 101). */
  upgrade: {},
  /** Carries nothing out, and closes the connection in order, without an answer. */
  'hang-up': {},
  /** From now on the token is expired, for every call. */
  'expired-session': {},
  /** Somebody else closes or aborts the job before the request is carried out. */
  'job-state': { state: 'string' },
  /**
   * The request reaches the service twice, and the second answer is lost: at once, or (`when: before-end`) just before
   * the job is closed or aborted. Of a job that is created, `following: batches` repeats every batch into the second job
   * as well, and `following: all` its end, too. With `lists` as many lists do not show the batch that is added again.
   */
  repeat: { when: 'string?', following: 'string?', lists: 'number?' },
  /** The result of a batch is answered with that of the next one of its job; that of the last one with the first's. */
  'other-result': {},
  /** The job is answered as closed or aborted, and stays as it is. */
  'idle-end': {},
  /** Somebody else adds a batch to the job before the request is carried out: this one, or its first one once more. */
  'foreign-batch': { body: 'string?' },
  /** The answer says something else in the first element, or member, of this name. */
  'altered-answer': { element: 'string', value: 'string' },
  /** The answer to a new job or batch has the id of an earlier one, of the same job or (`of: org`) of another one. */
  'repeated-id': { of: 'string?' },
} as const;

/** Faults of the batch that the request adds. */
export const BATCH_FAULTS = {
  /** The batch fails; with `afterRows` so many rows are saved first and have results. */
  'failed-batch': { stateMessage: 'string?', afterRows: 'number?' },
  /** The batch is Completed, and yet has a stateMessage. */
  'state-message': { stateMessage: 'string' },
  /** The batch is never processed. */
  'not-processed': {},
  /** The last rows are missing in the result. */
  'short-result': { rows: 'number' },
  /** The result file breaks off: the last bytes are missing. */
  'cut-result': { bytes: 'number' },
  /** The result has so many rows too many. */
  'long-result': { rows: 'number' },
  /** The batch shows other numbers than the true ones. */
  'wrong-counters': { processed: 'number?', failed: 'number?' },
  /** The batch stays InProgress for so long. */
  'slow-batch': { milliseconds: 'number' },
  /** The next lists of the job (default: one) do not show the batch. */
  unlisted: { lists: 'number?' },
  /** The batch stays InProgress until the job is no longer open. */
  'wait-for-close': {},
  /**
   * Rows fail with UNABLE_TO_LOCK_ROW the first `tries` times (default 1) they are sent: each `every`-th row of the
   * batch, the rows with these numbers (from 1), or those whose `field` has one of `values`.
   */
  'locked-rows': {
    tries: 'number?',
    every: 'number?',
    rows: 'numbers?',
    field: 'string?',
    values: 'strings?',
  },
  /** Rows, chosen in the same way, fail with this error whenever they are sent. */
  'row-error': {
    statusCode: 'string',
    message: 'string',
    fields: 'strings?',
    every: 'number?',
    rows: 'numbers?',
    field: 'string?',
    values: 'strings?',
  },
  /**
   * The records of rows, chosen in the same way, have another value in the field `set` once they are saved, as a trigger
   * or a flow leaves it: `to`, or none.
   */
  'changed-values': {
    set: 'string',
    to: 'string?',
    every: 'number?',
    rows: 'numbers?',
    field: 'string?',
    values: 'strings?',
  },
} as const;

type Parameters<Table extends Readonly<Record<string, ParameterType>>> = {
  readonly [
    Name in keyof Table as ParameterTypes[Table[Name]] & undefined extends never ? Name : never
  ]: ParameterTypes[Table[Name]];
} & {
  readonly [
    Name in keyof Table as ParameterTypes[Table[Name]] & undefined extends never ? never : Name
  ]?: ParameterTypes[Table[Name]];
};

type FaultsOf<Table extends Readonly<Record<string, Readonly<Record<string, ParameterType>>>>> = {
  [Kind in keyof Table]: { readonly kind: Kind } & Parameters<Table[Kind]>;
}[keyof Table];

/** A fault of one request and its answer. */
export type RequestFault = FaultsOf<typeof REQUEST_FAULTS>;
/** A fault of one batch. */
export type BatchFault = FaultsOf<typeof BATCH_FAULTS>;
export type Fault = RequestFault | BatchFault;
