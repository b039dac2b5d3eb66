import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { allOf } from '../diagnostic/word-list.ts';
import type { Planned, UnsoundJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import type { Describes } from '../salesforce/describes.ts';
import { checkAgainstOrg } from './org-check.ts';
import { readWrittenSchema } from './org-reading.ts';
import { settleUnwritable } from './unwritable-columns.ts';

/** What the org's objects have against a load. */
export interface WriteCheck {
  /** Errors, and what the load does differently or could not check. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names of columns that are not to be sent, by the id of their job. */
  readonly unsentColumns: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Holds the jobs of a load against the objects and fields of the org before anything is written there: what a plan
 * would refuse of them, values excepted. What the org does not describe is a warning, and stops nothing.
 *
 * What else a plan would warn of is left to it.
 *
 * @throws SourceChangedError; the reason of `signal`
 */
export async function checkBeforeWrite(
  jobs: readonly (Planned | UnsoundJob)[],
  describes: Describes,
  ports: { readonly files: Files; readonly signal: AbortSignal },
): Promise<WriteCheck> {
  const undescribed = new Map<string, string>();
  const schema = await readWrittenSchema(jobs, describes, {
    signal: ports.signal,
    unread: (name, error) => {
      undescribed.set(name, error instanceof Error ? error.message : String(error));
    },
  });
  const manifestJobs = jobs.map(({ job }) => job);
  const diagnostics: Diagnostic[] = [];
  const unsentColumns = new Map<string, ReadonlySet<string>>();
  for (const planned of jobs) {
    const org = checkAgainstOrg(planned, manifestJobs, schema);
    const { diagnostics: found, findingColumns = [], unwritable = [] } = org;
    const settled = await settleUnwritable(planned, unwritable, ports);
    diagnostics.push(...found.filter(({ severity }) => severity === 'error'), ...settled.diagnostics);
    const unsent = new Set([...settled.unsent, ...findingColumns]);
    if (unsent.size > 0) unsentColumns.set(planned.job.id, unsent);
  }
  return { diagnostics: [...diagnostics, ...unchecked(undescribed)], unsentColumns };
}

function unchecked(undescribed: ReadonlyMap<string, string>): Diagnostic[] {
  const [reason] = undescribed.values();
  if (reason === undefined) return [];
  return [
    {
      severity: 'warning',
      message: `The fields of ${allOf([...undescribed.keys()])} were not checked before the load, since the org did not describe them. ${reason}`,
    },
  ];
}
