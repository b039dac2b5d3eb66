import type { ListedJob } from '../bulk/job-listing.ts';
import { counted } from '../diagnostic/counted.ts';
import { isSameId } from '../limits/salesforce-id.ts';

const STALE_MILLISECONDS = 3_600_000;
const IDS_SHOWN = 5;

/** What is known where a load is about to begin. */
export interface StaleSearch {
  /** The user that is logged in, where that is known. */
  readonly userId: string | undefined;
  /** The org's clock, in milliseconds since 1970. */
  readonly now: number;
  /** Ids of jobs of the run itself: those of the one that it continues. */
  readonly known: ReadonlySet<string>;
}

/** Warns of open jobs of the own user that are older than an hour: no load of theirs is going on as a rule. */
export function warnOfStaleJobs(
  jobs: readonly ListedJob[],
  { known, now, userId }: StaleSearch,
  warn: (message: string) => void,
): void {
  const stale = jobs.filter(
    ({ createdById, createdDate, id, state }) =>
      state === 'Open' &&
      userId !== undefined &&
      isSameId(createdById, userId) &&
      now - createdDate > STALE_MILLISECONDS &&
      ![...known].some((one) => isSameId(one, id)),
  );
  if (stale.length === 0) return;
  const ids = stale.slice(0, IDS_SHOWN).map(({ id }) => id);
  const more = stale.length > ids.length ? `, and ${counted(stale.length - ids.length, 'more', 'more')}` : '';
  const have = stale.length === 1 ? 'has' : 'have';
  warn(
    `${counted(stale.length, 'Bulk API job')} of this user ${have} been open for more than an hour: ${ids.join(', ')}${more}. A run that was killed may have left them. Abort them under Setup, "Bulk Data Load Jobs", or with "mode: monitor" and "abort-jobs: true".`,
  );
}
