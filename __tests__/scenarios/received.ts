import { parse } from 'csv-parse/sync';
import type { RunningOrg } from '../../src/org/org.ts';

/** A record as the org received it, and the org's own answer to it. */
export interface ReceivedRecord {
  readonly cells: Readonly<Record<string, string>>;
  /** The row of the batch's result; absent when there is none. */
  readonly result?: Readonly<Record<string, string>>;
}

/** Asks the org, batch by batch of its loads, for what it received and what it answered, by way of a CSV reader not ours. */
export async function receivedBatches(org: RunningOrg): Promise<ReceivedRecord[][]> {
  const jobs = [...org.service.jobs.values()].filter(({ operation }) => !operation.startsWith('query'));
  return Promise.all(
    jobs.flatMap((job) => job.batches.map(async ({ id }) => receivedBatch(org, `${job.id}/batch/${id}`))),
  );
}

/** All records of all batches. */
export async function received(org: RunningOrg): Promise<ReceivedRecord[]> {
  return (await receivedBatches(org)).flat();
}

async function receivedBatch(org: RunningOrg, batch: string): Promise<ReceivedRecord[]> {
  const read = async (resource: string): Promise<Record<string, string>[]> => {
    const url = `${org.url}/services/async/66.0/job/${batch}/${resource}`;
    const answer = await fetch(url, { headers: { 'X-SFDC-Session': org.token } });
    return answer.ok
      ? parse(await answer.text(), {
          columns: true,
          skip_empty_lines: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        })
      : [];
  };
  const results = await read('result');
  return (await read('request')).map((cells, index) => {
    const result = results[index];
    return { cells, ...(result !== undefined && { result }) };
  });
}
