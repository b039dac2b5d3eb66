import type { BulkTarget } from './bulk/target.ts';
import type { OrgRequest } from './http/request.ts';

/** What kind of call a request is: the words of the ledger and of fault rules. */
export const ROUTES = [
  'create',
  'job',
  'close',
  'abort',
  'add-batch',
  'list',
  'batch',
  'request',
  'result',
  'result-file',
  'spec',
  'token',
  'rest',
  'other',
] as const;
export type Route = (typeof ROUTES)[number];

/** The route of a request to the Bulk API. */
export function bulkRoute(request: OrgRequest, target: BulkTarget): Route {
  switch (target.resource) {
    case 'job':
      if (target.jobId === undefined) return 'create';
      if (request.method !== 'POST') return 'job';
      return request.body.kind === 'bytes' && request.body.bytes.includes('Aborted') ? 'abort' : 'close';
    case 'batches':
      return request.method === 'POST' ? 'add-batch' : 'list';
    default:
      return target.resource;
  }
}
