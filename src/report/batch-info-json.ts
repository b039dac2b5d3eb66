import type { BatchInfo } from '../bulk/batch-info.ts';

/** Keys as in the service's own BatchInfo. */
export function batchInfoJson(info: BatchInfo) {
  const { stateMessage } = info;
  return {
    id: info.id,
    jobId: info.jobId,
    state: info.state,
    ...(stateMessage === undefined ? {} : { stateMessage }),
    createdDate: info.createdDate,
    systemModstamp: info.systemModstamp,
    numberRecordsProcessed: info.numberRecordsProcessed,
    numberRecordsFailed: info.numberRecordsFailed,
    totalProcessingTime: info.totalProcessingTime,
    apiActiveProcessingTime: info.apiActiveProcessingTime,
    apexProcessingTime: info.apexProcessingTime,
  };
}
