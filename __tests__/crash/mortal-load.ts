import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { attempt, type Attempt } from './in-process-run.ts';

/** Later attempts are not killed any more. */
const MORTAL_ATTEMPTS = 6;
const MAX_ATTEMPTS = 9;
export const RESULTS = '/r';

/** In which pass of its jobs a load died: some of them, as its journal says. */
export type Phase = 'head' | 'first pass' | 'between passes' | 'second pass';

/** What became of a load that was killed and resumed until it was done. */
export interface MortalLoad {
  readonly deaths: readonly Phase[];
  readonly resumptions: number;
  /** Undefined when every attempt died. */
  readonly last: Outcome | undefined;
}

/**
 * Loads in a process that dies at random moments, and resumes until it is done.
 *
 * @param isHopeless whether another attempt after this one would be in vain
 */
export async function loadUntilDone(
  org: RunningOrg,
  files: MemoryFiles,
  random: () => number,
  isHopeless: (last: Outcome | undefined) => boolean = () => false,
): Promise<MortalLoad> {
  const deaths: Phase[] = [];
  let [resumptions, last] = [0, undefined as Outcome | undefined];
  for (let number = 1; number <= MAX_ATTEMPTS && !isDone(last) && !isHopeless(last); number++) {
    const isResumed = files.contents.has(`${RESULTS}/checkpoint.json`);
    if (isResumed) resumptions++;
    const { outcome, openJobs } = await attempt({
      ...{ url: org.url, token: org.token, files, random, resultsFolder: RESULTS },
      ...(isResumed ? { resumeFrom: RESULTS } : {}),
      ...(number <= MORTAL_ATTEMPTS ? deathAt(random) : {}),
    });
    if (outcome !== 'dead') {
      last = outcome;
      continue;
    }
    deaths.push(phaseOf(files.text(`${RESULTS}/checkpoint.json`)));
    // What was on its way reaches the org before the next attempt begins, or later.
    if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, 10));
    if (random() < 0.5) for (const id of openJobs) await abortAsPostDoes(org, id);
  }
  return { deaths, resumptions, last };
}

/** Whether the action would remove the journal then. */
function isDone(last: Outcome | undefined): boolean {
  return last?.verdict === 'success' || last?.verdict === 'records-failed';
}

/** With one request or another, or in the middle of a line of the journal. */
function deathAt(random: () => number): Pick<Attempt, 'dieAtRequest' | 'dieAfterBytes'> {
  const moment = random();
  return random() < 0.6
    ? { dieAtRequest: 1 + Math.floor(moment * 40) }
    : { dieAfterBytes: Math.floor(moment * 2_000) };
}

function phaseOf(journal: string): Phase {
  const lines = journal.split('\n');
  if (!lines.some((line) => line.includes('"kind":"sending"'))) return 'head';
  if (lines.some((line) => line.includes('#2"'))) return 'second pass';
  const last = lines.findLast((line) => line.includes('"kind":"done"') || line.includes('"kind":"sending"'));
  return last?.includes('"done"') === true ? 'between passes' : 'first pass';
}

async function abortAsPostDoes({ url, token }: RunningOrg, jobId: string): Promise<void> {
  const { status } = await fetch(`${url}/services/async/66.0/job/${jobId}`, {
    method: 'POST',
    headers: { 'X-SFDC-Session': token, 'Content-Type': 'application/xml' },
    body: '<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><state>Aborted</state></jobInfo>',
  }).catch(() => ({ status: 0 }));
  if (status === 401) throw new Error('The org did not take the token.');
}
