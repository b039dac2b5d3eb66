import { Refusal } from './refusal.ts';

/** What a path of the Bulk API names. */
export interface BulkTarget {
  readonly version: string;
  readonly resource: 'job' | 'batches' | 'batch' | 'request' | 'result' | 'result-file' | 'spec';
  readonly jobId: string | undefined;
  readonly batchId?: string | undefined;
  readonly resultId?: string | undefined;
  /** Why the path or the method is no good. */
  readonly refusal: Refusal | undefined;
}

const ROOT = /^\/services\/async\/([^/]*)(?:\/(.*))?$/;

/** Reads `/services/async/66.0/job/…`; undefined when the path does not begin like that. */
export function bulkTarget(method: string, path: string): BulkTarget | undefined {
  const match = ROOT.exec(path);
  if (match === null) return undefined;
  const [, version = '', rest = ''] = match;
  const [head = '', jobId, kind, batchId, part, resultId, ...more] = rest.split('/');
  const target = (resource: BulkTarget['resource'], refusal?: Refusal): BulkTarget => ({
    ...{ version, resource, jobId, batchId, resultId },
    refusal: refusal ?? methodRefusal(method, resource, jobId),
  });
  if (head !== 'job') return target('job', expected('job', head));
  if (kind === undefined) return target('job');
  if (kind === 'spec' && batchId === undefined) return target('spec');
  if (kind !== 'batch') return target('job', expected('batch', kind));
  if (batchId === undefined) return target('batches');
  if (part === undefined) return target('batch');
  if (part === 'request' && resultId === undefined) return target('request');
  if (part !== 'result' || more.length > 0) return target('batch', expected('result', part));
  return target(resultId === undefined ? 'result' : 'result-file');
}

function expected(wanted: string, found: string): Refusal {
  return new Refusal('InvalidUrl', `Failed to parse URL. Was expecting '${wanted}' but found:${found}`);
}

function methodRefusal(
  method: string,
  resource: BulkTarget['resource'],
  jobId: string | undefined,
): Refusal | undefined {
  const legal = {
    job: jobId === undefined ? ['POST'] : ['GET', 'POST'],
    batches: ['GET', 'POST'],
    spec: ['POST'],
    batch: ['GET'],
    request: ['GET'],
    result: ['GET'],
    'result-file': ['GET'],
  }[resource];
  if (legal.includes(method)) return undefined;
  return new Refusal('InvalidOperation', `Method ${method} is not allowed here: use ${legal.join(' or ')}`);
}
