import { parse } from 'csv-parse/sync';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../../src/ports/memory-files.ts';
import { judged, randomFaults } from '../soak/soak-round.ts';
import { attempt, type Attempt } from './in-process-run.ts';

/** A load that was killed and resumed until it was done, and what is wrong with it. */
export interface CrashRound {
  readonly seed: number;
  readonly deaths: number;
  readonly resumptions: number;
  readonly faults: number;
  readonly verdict: string;
  readonly mistakes: readonly string[];
}

/** Later attempts are not killed any more. */
const MORTAL_ATTEMPTS = 6;
const MAX_ATTEMPTS = 9;
const FOLDER = '/r';

/** Loads random rows in a process that dies at random moments, and resumes it until it is done. */
export async function crashRound(seed: number, isFaulty: boolean): Promise<CrashRound> {
  const random = seededRandom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const jobs = { first: namesOf(seed, 'first', upTo(60)), second: namesOf(seed, 'second', upTo(30)) };
  const files = new MemoryFiles({
    '/w/bulk-load.yml': `version: 1
defaults: {object: Contact, operation: insert}
jobs:
  first: {files: first.csv, batch: {maxRecords: ${upTo(8)}}}
  second: {files: second.csv, ${random() < 0.3 ? 'groupBy: LastName, ' : ''}batch: {maxRecords: ${upTo(8)}}, needs: ${random() < 0.5 ? '[]' : 'first'}}
`,
    '/w/first.csv': `LastName\n${jobs.first.join('\n')}\n`,
    '/w/second.csv': `LastName\n${jobs.second.join('\n')}\n`,
  });
  const faults = isFaulty ? randomFaults(random) : [];
  const org = await startOrg({ seed, faults, timing: { kind: 'reads', reads: Math.floor(random() * 3) } });
  let [deaths, resumptions, last] = [0, 0, undefined as Outcome | undefined];
  try {
    for (let number = 1; number <= MAX_ATTEMPTS && last?.verdict !== 'success'; number++) {
      const isResumed = files.contents.has(`${FOLDER}/checkpoint.json`);
      if (isResumed) resumptions++;
      const { outcome, openJobs } = await attempt({
        ...{ url: org.url, token: org.token, files, random, resultsFolder: FOLDER },
        ...(isResumed ? { resumeFrom: FOLDER } : {}),
        ...(number <= MORTAL_ATTEMPTS ? deathAt(random) : {}),
      });
      if (outcome !== 'dead') {
        last = outcome;
        continue;
      }
      deaths++;
      // What was on its way reaches the org before the next attempt begins, or later.
      if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, 10));
      if (random() < 0.5) for (const id of openJobs) await abortAsPostDoes(org, id);
    }
    const { log } = org.ledger.report();
    return {
      ...{ seed, deaths, resumptions, verdict: last?.verdict ?? 'dead' },
      faults: log.reduce((sum, entry) => sum + entry.faults.length, 0),
      mistakes: [...mistakesOf(last, jobs, files, org), ...(isFaulty ? [] : troublesOf(last))],
    };
  } finally {
    await org.stop();
  }
}

function namesOf(seed: number, job: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Name ${seed}-${job}-${index}`);
}

/** With one request or another, or in the middle of a line of the journal. */
function deathAt(random: () => number): Pick<Attempt, 'dieAtRequest' | 'dieAfterBytes'> {
  const moment = random();
  return random() < 0.6
    ? { dieAtRequest: 1 + Math.floor(moment * 40) }
    : { dieAfterBytes: Math.floor(moment * 2_000) };
}

async function abortAsPostDoes({ url, token }: RunningOrg, jobId: string): Promise<void> {
  const { status } = await fetch(`${url}/services/async/66.0/job/${jobId}`, {
    method: 'POST',
    headers: { 'X-SFDC-Session': token, 'Content-Type': 'application/xml' },
    body: '<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><state>Aborted</state></jobInfo>',
  }).catch(() => ({ status: 0 }));
  if (status === 401) throw new Error('The org did not take the token.');
}

/** Without faults every run ends well. */
function troublesOf(last: Outcome | undefined): string[] {
  if (last?.verdict === 'success') return [];
  return [
    last?.verdict ?? 'never done',
    ...(last?.troubles ?? []),
    ...(last?.jobs.flatMap((job) => job.reasons) ?? []),
  ];
}

/** What the org holds, what the files tell and what the outcome claims must be one. */
function* mistakesOf(
  last: Outcome | undefined,
  jobs: Readonly<Record<string, readonly string[]>>,
  files: MemoryFiles,
  org: RunningOrg,
): Generator<string> {
  if (last === undefined) return;
  const contact = org.schema.object('Contact');
  const records = contact === undefined ? [] : org.store.all(contact);
  const told = (file: string): string[] =>
    Object.keys(jobs).flatMap((job) =>
      parse<{ LastName: string }>(files.text(`${FOLDER}/${job}/${file}`), { columns: true }).map(
        ({ LastName }) => LastName,
      ),
    );
  const names = Object.values(jobs).flat();
  const { duplicates, lost, mistakes } = judged({
    ...{ names, verdict: last.verdict, stored: records.map(({ values }) => String(values.get('LastName'))) },
    ...{ success: told('success.csv'), failed: told('failed.csv'), unprocessed: told('unprocessed.csv') },
    inDoubt: last.jobs.reduce((sum, job) => sum + job.inDoubt, 0),
    left: [...files.contents.keys()].filter((path) => path.startsWith('/scratch')),
  });
  yield* mistakes;
  if (duplicates > 0) yield `${duplicates} stored twice`;
  if (lost > 0) yield `${lost} lost`;
  if (last.verdict === 'success' && last.counts.succeeded !== names.length) yield 'the counts do not add up';
  const { batches, jobsLeftOpen } = org.ledger.report();
  // One whose creation was answered to a dead process is empty, and known to nobody.
  const used = new Set(batches.map(({ jobId }) => jobId));
  const open = jobsLeftOpen.filter((id) => used.has(id));
  if (open.length > 0) yield `left open: ${open.join()}`;
}
