import { allOf } from '../diagnostic/word-list.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { utcTime } from './quantity.ts';

/** That the run continued another one, if it did: a sentence. */
export function continuation({ continues, jobs }: Outcome): string[] {
  if (continues === undefined) return [];
  const areWhole = jobs.every(({ uncounted }) => uncounted === undefined);
  return [
    `This run continued the one of ${utcTime(continues)}${areWhole ? ': the counts are those of the whole' : ''}.`,
  ];
}

/** How the run can be finished, if it can: a sentence. The folder is none that a later attempt would find. */
export function howToResume({
  jobs = [],
  resumeFrom,
}: Pick<Outcome, 'resumeFrom'> & Partial<Pick<Outcome, 'jobs'>>): string[] {
  if (resumeFrom === undefined) return [];
  const kept = jobs.filter((job) => job.kept !== undefined).map(({ id }) => `${id}/before.csv`);
  const [lie, those] = kept.length === 0 ? ['lies', 'that file'] : ['lie', 'those files'];
  return [
    `To finish this run instead of starting again, run the step once more with the input "resume-from": a folder with this run's ${allOf(['checkpoint.json', ...kept])}, which ${lie} in its results folder. Where the runner does not last, let the workflow keep ${those} as an artifact.`,
  ];
}
