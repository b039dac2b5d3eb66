import type { DataFormat } from './data-format.ts';

/** What names a result file of a query. */
export interface QueryResult {
  readonly jobId: string;
  readonly batchId: string;
  readonly resultId: string;
  readonly format: DataFormat;
}

/** Takes a result file of a query as it arrives. */
export interface QueryResultSink {
  /** A file begins: what came of an earlier attempt to read it is to be forgotten. */
  begin(): Promise<void>;
  take(piece: Uint8Array): Promise<void>;
  /** The file has come to its end. @throws AnswerError when it is cut, and should be read again */
  end(): void;
}
