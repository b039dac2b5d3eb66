import { join } from 'node:path';
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Mistake } from '../diagnostic/mistakes.ts';
import type { Plan, Planned } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { CREATED_IDS_FILE, DIFFERENCES_FILE, OVERWRITTEN_IDS_FILE } from '../records/results/result-files.ts';
import { BEFORE_FILE, UNDO_FILE } from '../undo/undo-file.ts';
import { CHECKPOINT_FILE } from './journal/journal.ts';

const OF_RUN = ['report.json', UNDO_FILE, CHECKPOINT_FILE];
const OF_JOB = [
  ...['success.csv', 'failed.csv', 'unprocessed.csv', 'skipped.csv', BEFORE_FILE, DIFFERENCES_FILE],
  ...[CREATED_IDS_FILE, OVERWRITTEN_IDS_FILE, 'first-pass.csv'],
];

/** A mistake for each result file of the plan that would be written through a link, or over what the run reads. */
export async function misplacedResults({ jobs }: Plan, folder: string, files: Files): Promise<Mistake[]> {
  const found: Mistake[] = [];
  const look = async (name: string, place?: Place): Promise<void> => {
    const fault = await files.writeFault(join(folder, name));
    if (fault === undefined) return;
    found.push({
      message: `The result file "${name}" ${fault}.`,
      hint: 'Nothing was sent. Remove it, or give the run a results folder of its own with "results-path".',
      ...(place && { place }),
    });
  };
  for (const name of OF_RUN) await look(name);
  for (const planned of jobs) for (const name of namesOf(planned)) await look(name, planned.job.place);
  return found;
}

function namesOf(planned: Planned): readonly string[] {
  if (planned.kind === 'query') return [planned.query.output];
  return OF_JOB.map((name) => `${planned.job.id}/${name}`);
}
