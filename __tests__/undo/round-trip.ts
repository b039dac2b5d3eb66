import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { attempt, type Attempt } from '../crash/in-process-run.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

/** The checkout of a load: the manifest's jobs, and its files. */
export function checkout(jobs: string, sources: Readonly<Record<string, string>>): MemoryFiles {
  return new MemoryFiles({
    '/w/bulk-load.yml': `version: 1\njobs:\n${jobs}`,
    ...Object.fromEntries(Object.entries(sources).map(([name, text]) => [`/w/${name}`, text])),
  });
}

/** Loads or undoes in this process. @returns what became of it; throws where the process died */
export async function go(
  org: RunningOrg,
  files: MemoryFiles,
  further: Partial<Omit<Attempt, 'url' | 'token' | 'files'>> = {},
): Promise<Outcome> {
  const { outcome } = await attempt({
    url: org.url,
    token: org.session.token,
    files,
    random: () => 0.5,
    ...further,
  });
  if (outcome === 'dead') throw new Error('The process died.');
  return outcome;
}

export const UNDO = { undo: { from: '/r' } } as const;

/** The living records of the org, by their ids: the values that a run can change. */
export function snapshot(org: RunningOrg): Readonly<Record<string, unknown>> {
  const records = org.schema.objects.flatMap((object) => org.store.all(object));
  return Object.fromEntries(
    records
      .filter(({ deleted }) => !deleted)
      .map(({ id, values }) => [
        id,
        Object.fromEntries([...values].filter(([, value]) => value !== null).sort()),
      ]),
  );
}
