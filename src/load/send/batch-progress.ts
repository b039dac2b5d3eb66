import { isFinal, type BatchInfo } from '../../bulk/batch-info.ts';

/** Batches, and the records that the service says it has processed, failed ones included. */
export interface BatchProgress {
  readonly sent: number;
  readonly final: number;
  readonly processed: number;
  readonly failed: number;
}

/** @param empty how many batches had nothing to send: they are done without the service */
export function progressOf(infos: readonly BatchInfo[], empty: number): BatchProgress {
  const sum = (count: (info: BatchInfo) => number): number =>
    infos.reduce((total, info) => total + count(info), 0);
  return {
    sent: empty + infos.length,
    final: empty + infos.filter(({ state }) => isFinal(state)).length,
    processed: sum(({ numberRecordsProcessed }) => numberRecordsProcessed),
    failed: sum(({ numberRecordsFailed }) => numberRecordsFailed),
  };
}
