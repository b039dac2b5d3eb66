/** How far a job has come. */
export interface Progress {
  readonly batches: number;
  readonly batchesSent: number;
  readonly batchesFinal: number;
  /** Unknown for a query. */
  readonly records: number | undefined;
  readonly recordsProcessed: number;
  readonly recordsFailed: number;
  readonly elapsedMilliseconds: number;
}
