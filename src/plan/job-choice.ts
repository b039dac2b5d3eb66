import type { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { Manifest, ManifestJob, TreeJob } from '../manifest/manifest.ts';

/** The jobs that the input names, or all; a needed job that is not chosen counts as done before. */
export function chosenJobs(
  manifest: Manifest,
  ids: readonly string[],
  mistakes: Mistakes,
): Pick<Manifest, 'jobs' | 'trees'> {
  if (ids.length === 0) return manifest;
  const { jobs, trees } = manifest;
  const known = [...jobs, ...trees].map(({ id }) => id);
  for (const id of ids.filter((name) => !known.includes(name))) {
    const near = mistakes.hasRoom ? nearestName(id, known) : undefined;
    mistakes.error({
      message: `Input "jobs" names "${id}", which is no job of ${manifest.file}.`,
      hint: near === undefined ? `Its jobs are ${known.join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  return {
    jobs: jobs.filter(({ id }) => ids.includes(id)),
    trees: trees.filter(({ id }) => ids.includes(id)),
  };
}

/** What becomes of records is known in the run that loads them alone. */
export function reportUnchosenParents(
  chosen: readonly ManifestJob[],
  trees: readonly TreeJob[],
  mistakes: Mistakes,
): void {
  const ids = new Set([...chosen, ...trees].map(({ id }) => id));
  for (const { id, references } of [...chosen, ...trees]) {
    for (const { value, place } of references.flatMap(({ jobs }) => jobs)) {
      if (ids.has(value)) continue;
      mistakes.error({
        message: `Job "${id}" refers to records of "${value}", which the input "jobs" leaves out.`,
        hint: `Add "${value}" to the input "jobs".`,
        place,
      });
    }
  }
}
