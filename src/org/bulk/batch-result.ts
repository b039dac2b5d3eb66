import type { Answer } from '../http/answer.ts';
import { isFinal, type Batch } from './batch.ts';
import { controlAnswer } from './control-answer.ts';
import { dataFormat, type Job } from './job.ts';
import { dataMediaType } from './media-type.ts';
import { Refusal } from './refusal.ts';
import { csvResults, jsonResults, xmlResults } from './results.ts';
import { countedResults } from '../instant/counted-results.ts';
import { NAMESPACE, type ControlFormat } from './wire.ts';

/**
 * The result resource of a batch: row results of a load, the list of files of a query. Results of jobs of archives have
 * the media type of the archives, though they are none.
 */
export function batchResult(job: Job, batch: Batch, format: ControlFormat): Answer | Refusal {
  const { result } = batch;
  if (result === undefined || !isFinal(batch)) return new Refusal('InvalidBatch', 'Records not processed');
  const data = dataFormat(job);
  const answer = (body: string | Buffer): Answer => ({ status: 200, contentType: dataMediaType(job), body });
  switch (result.kind) {
    case 'rows':
      if (data === 'CSV') return answer(csvResults(result.rows));
      return answer(data === 'XML' ? xmlResults(result.rows) : jsonResults(result.rows));
    case 'counted':
      return answer(countedResults(result, data, job.operation === 'insert'));
    case 'files': {
      const ids = result.files.map((file) => file.id);
      return controlAnswer(200, format, format === 'xml' ? resultList(ids) : JSON.stringify(ids));
    }
  }
}

/** One file of a query's result. */
export function resultFile(job: Job, batch: Batch, id: string): Answer | Refusal {
  const files = batch.result?.kind === 'files' && isFinal(batch) ? batch.result.files : [];
  const file = files.find((known) => known.id === id.slice(0, 15));
  if (file === undefined) return new Refusal('InvalidBatch', `Invalid result id: ${id}`);
  return { status: 200, contentType: dataMediaType(job), body: file.body };
}

/** Laid out unlike every other document: no declaration, no line breaks (recorded). */
function resultList(ids: readonly string[]): string {
  const results = ids.map((id) => `<result>${id}</result>`).join('');
  return `<result-list xmlns="${NAMESPACE}">${results}</result-list>`;
}
