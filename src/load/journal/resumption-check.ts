import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistake } from '../../diagnostic/mistakes.ts';
import type { Journal } from './journal.ts';
import { DAYS_KEPT } from './earlier-jobs.ts';
import type { PlannedEntry } from './journal-entry.ts';
import type { JournalHead } from './journal-head.ts';

const START_AGAIN_HINT =
  'or start again without "resume-from", but look first at what the interrupted run has stored.';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;

/** Where mistakes are shown: the manifest, and in it the jobs of the plan by their ids. */
export interface Places {
  readonly manifest: string;
  readonly jobs: ReadonlyMap<string, Place>;
}

/**
 * What has changed since the run was begun, so that it cannot be resumed: batches that were sent could not be distinguished from
 * those that were not.
 *
 * @returns a mistake for each change; none when the plan is the very one of the journal
 */
export function changesSince({ run, planned, events }: Journal, now: JournalHead, places: Places): Mistake[] {
  const continued = events.find((event) => event.kind === 'continued');
  if (continued !== undefined) {
    return [
      {
        message: `The run of ${run.startedAt} was continued in another folder at ${continued.at}, so this checkpoint.json no longer has the whole of it.`,
        hint: 'Let "resume-from" name the results folder of the last attempt.',
      },
    ];
  }
  const ofRun = changesOfRun(run, now.run, places);
  if (ofRun.length > 0) return ofRun;
  return planned.flatMap((before, index) => {
    const after = now.planned[index];
    return after === undefined ? [] : changesOfJob(before, after, places.jobs.get(before.job));
  });
}

function changesOfRun(
  before: JournalHead['run'],
  after: JournalHead['run'],
  { manifest }: Places,
): Mistake[] {
  const found: Mistake[] = [];
  if (before.instance !== after.instance) {
    found.push({
      message: 'The run that is to be resumed was begun in another org.',
      hint: `Log in to the org in which it was begun, ${START_AGAIN_HINT}`,
    });
  } else if (before.user !== '' && after.user !== '' && before.user !== after.user) {
    found.push({
      message: 'The run that is to be resumed was begun by another user of the org.',
      hint: `Log in as that user, whose jobs they are, ${START_AGAIN_HINT}`,
    });
  }
  if (Date.parse(after.startedAt) - Date.parse(before.startedAt) > DAYS_KEPT * DAY_MILLISECONDS) {
    found.push({
      message: `The run that is to be resumed was begun at ${before.startedAt}. The org keeps jobs for ${DAYS_KEPT} days, so it is not known what has become of what was sent.`,
      hint: 'Look at what it has stored, and start a new run with what is missing.',
    });
  }
  if (before.apiVersion !== after.apiVersion) {
    found.push({
      message: `The run that is to be resumed was begun with API version ${before.apiVersion}, not ${after.apiVersion}.`,
      hint: `Set the input "api-version" to "${before.apiVersion}".`,
    });
  }
  if (before.manifest !== after.manifest) {
    found.push({
      message:
        'The manifest, or a variable in it, is not what it was when the run that is to be resumed was begun.',
      hint: `Check out the commit of that run and give it the same variables, ${START_AGAIN_HINT}`,
      place: { file: manifest, line: 1 },
    });
  } else if (before.jobs.join() !== after.jobs.join()) {
    found.push({
      message: `The run that is to be resumed was begun with the jobs ${before.jobs.join(', ')}, not with ${after.jobs.join(', ')}.`,
      hint: 'Set the input "jobs" as it was then.',
    });
  }
  return found;
}

function changesOfJob(before: PlannedEntry, after: PlannedEntry, job: Place | undefined): Mistake[] {
  const atJob = job === undefined ? {} : { place: job };
  const names = (entry: PlannedEntry): string => entry.files.map(({ name }) => name).join(', ');
  if (names(before) !== names(after)) {
    return [
      {
        message: `The files of job "${before.job}" were ${names(before)} when the run that is to be resumed was begun; now they are ${names(after)}.`,
        hint: `Put back what is missing and take away what has come, ${START_AGAIN_HINT}`,
        ...atJob,
      },
    ];
  }
  const changed = before.files.filter(({ sha256 }, index) => sha256 !== after.files[index]?.sha256);
  if (changed.length > 0) {
    return changed.map(({ name }) => ({
      message: name.endsWith('/')
        ? `The files below "${name}" are not what they were when the run that is to be resumed was begun.`
        : 'The file is not what it was when the run that is to be resumed was begun.',
      hint: `Put the file of that run back, ${START_AGAIN_HINT}`,
      ...(name.endsWith('/') ? atJob : { place: { file: name, line: 1 } }),
    }));
  }
  if (before.cut === after.cut && before.batches === after.batches) return [];
  return [
    {
      message: `The records of job "${before.job}" would be cut into other batches than those of the run that is to be resumed.`,
      hint: `Use the version of this action with which it was begun, ${START_AGAIN_HINT}`,
      ...atJob,
    },
  ];
}
