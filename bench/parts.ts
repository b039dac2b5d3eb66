import { join } from 'node:path';
import { FailureDigest } from '../src/outcome/failure-digest.ts';
import { RetriedRecords } from '../src/load/results/retried-records.ts';
import { FirstIds } from '../src/load/send/first-ids.ts';
import { CreatedIds } from '../src/load/results/created-ids.ts';
import { joinResult } from '../src/load/results/batch-result.ts';
import { countedResults } from '../src/org/instant/counted-results.ts';
import { nodeFiles } from '../src/ports/node-files.ts';
import { BatchSource } from '../src/records/inspection/batch-source.ts';
import { inspect } from '../src/records/inspection/inspection.ts';
import { ResultFiles } from '../src/records/results/result-files.ts';

/** A part of the work and its median time. */
export interface Part {
  readonly name: string;
  readonly milliseconds: number;
}

/** Times the parts of a load that the floor does not have, on the same file, without a network. */
export async function checkingParts(file: string, folder: string, runs: number): Promise<Part[]> {
  const place = { file: 'bench', line: 1 };
  const mapping = {
    object: { value: 'Contact', place },
    operation: { value: 'insert' as const, place },
    columns: [],
    values: [],
    blankCells: 'ignore' as const,
  };
  const sources = [{ path: file, name: 'contacts.csv' }];
  const limits = { maxRecords: 10_000, maxBytes: 10_000_000 };
  const signal = new AbortController().signal;
  const ports = { files: nodeFiles, signal, scratch: `${file}-` };
  const { inspection } = await inspect(sources, mapping, limits, ports);
  if (inspection === undefined) throw new Error('The file has no records.');
  const source = new BatchSource(inspection, nodeFiles);
  const retried = new RetriedRecords({ attempts: 3, codes: new Set(['UNABLE_TO_LOCK_ROW']) }, source);
  const results = inspection.batches.map(({ number, records: rows }) =>
    countedResults({ keyPrefix: '003', firstSerial: number * 10_000, rows }, 'CSV', true),
  );
  return [
    await medianOf('check every byte and cut (before the first job)', runs, async () => {
      await inspect(sources, mapping, limits, ports);
    }),
    await medianOf('read again and compare checksums (once for sending)', runs, async () => {
      for (const batch of inspection.batches) await source.lendBody(batch, async () => Promise.resolve());
    }),
    await medianOf('read again, join results, write the result files', runs, async () => {
      const files = await ResultFiles.create(join(folder, 'parts'), inspection, nodeFiles);
      const digest = new FailureDigest(new Set());
      const sinks = {
        source,
        files,
        digest,
        names: ['contacts.csv'],
        retried,
        createdIds: new CreatedIds(new FirstIds()),
      };
      for (const [index, batch] of inspection.batches.entries()) {
        await joinResult(batch, { ...ran(batch.records), rows: results[index] }, sinks);
      }
      await files.close(signal);
    }),
  ];
}

async function medianOf(name: string, runs: number, work: () => Promise<void>): Promise<Part> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return { name, milliseconds: times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0 };
}

/** What a completed batch of so many records has come to. */
function ran(records: number) {
  return { kind: 'ran', info: completed(records), sendsIds: false } as const;
}

function completed(records: number) {
  return {
    id: '751000000000001AAA',
    jobId: '750000000000001AAA',
    state: 'Completed' as const,
    createdDate: '',
    systemModstamp: '',
    numberRecordsProcessed: records,
    numberRecordsFailed: 0,
    totalProcessingTime: 0,
    apiActiveProcessingTime: 0,
    apexProcessingTime: 0,
  };
}
