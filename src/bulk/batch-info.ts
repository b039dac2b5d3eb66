/** State of a batch (Bulk API Developer Guide, BatchInfo). The last three are final. */
export type BatchState = 'Queued' | 'InProgress' | 'Completed' | 'Failed' | 'NotProcessed';

/** BatchInfo as the service reports it. Times in milliseconds; dates as sent. */
export interface BatchInfo {
  readonly id: string;
  readonly jobId: string;
  readonly state: BatchState;
  readonly stateMessage?: string;
  readonly createdDate: string;
  readonly systemModstamp: string;
  /** Counts failed records too. */
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly totalProcessingTime: number;
  readonly apiActiveProcessingTime: number;
  readonly apexProcessingTime: number;
}

/** Whether the service took the batch and left all its records alone. Counters that say otherwise leave them in doubt. */
export function isUntouched(info: BatchInfo): boolean {
  return info.state === 'NotProcessed' && info.numberRecordsProcessed === 0 && info.numberRecordsFailed === 0;
}

/** Whether the service is done with the batch. */
export function isFinal(state: BatchState): boolean {
  return state === 'Completed' || state === 'Failed' || state === 'NotProcessed';
}
