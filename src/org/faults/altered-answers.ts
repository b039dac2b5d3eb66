import type { BulkService } from '../bulk/bulk-service.ts';
import type { Job } from '../bulk/job.ts';
import type { Answer } from '../http/answer.ts';
import type { RequestFault } from './fault-table.ts';

/** Whether the request was to create a job, or to add a batch to one; undefined for all others. */
export type Creation = { readonly of: 'job' } | { readonly of: 'batch'; readonly job: Job } | undefined;

/** What the service says where it is wrong. The answer has status 2xx. */
export function alteredAnswer(
  faults: readonly RequestFault[],
  answer: Answer,
  creation: Creation,
  service: BulkService,
): Answer {
  if (answer.status >= 300) return answer;
  return faults.reduce((altered, fault) => {
    if (fault.kind === 'altered-answer') return withText(altered, fault.element, fault.value);
    if (fault.kind !== 'repeated-id') return altered;
    const id = earlierId(creation, fault.of === 'org', service);
    return id === undefined ? altered : withText(altered, 'id', id);
  }, answer);
}

/** The id of the first job, or of the first batch of the same job or of another one; undefined when there is none. */
function earlierId(creation: Creation, ofOrg: boolean, { jobs }: BulkService): string | undefined {
  if (creation === undefined) return undefined;
  const all = [...jobs.values()];
  if (creation.of === 'job') return all.at(-2) && all[0]?.id;
  const { job } = creation;
  if (ofOrg) return all.find((other) => other !== job && other.batches.length > 0)?.batches[0]?.id;
  return job.batches.length > 1 ? job.batches[0]?.id : undefined;
}

/** Control documents are flat, so the first element, or member, of a name is the one that is meant. */
function withText(answer: Answer, name: string, value: string): Answer {
  const body = String(answer.body)
    .replace(new RegExp(`<${name}>[^<]*</${name}>`), () => `<${name}>${value}</${name}>`)
    .replace(
      new RegExp(`"${name}":(?:"[^"]*"|[^",}]+)`),
      () => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
    );
  return { ...answer, body };
}
