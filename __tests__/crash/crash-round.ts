import { parse } from 'csv-parse/sync';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../../src/ports/memory-files.ts';
import { attempt } from './in-process-run.ts';

/** A load that was killed and resumed until it was done, and what is wrong with it. */
export interface CrashRound {
  readonly seed: number;
  readonly rows: number;
  readonly deaths: number;
  readonly mistakes: readonly string[];
}

/** Attempts after which a run should have ended: later ones are not killed. */
const MORTAL_ATTEMPTS = 6;
const MAX_ATTEMPTS = 12;

/** Loads random rows in a process that dies at random moments, and resumes it until it is done. */
export async function crashRound(seed: number, faults: readonly FaultRule[] = []): Promise<CrashRound> {
  const random = seededRandom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const jobs = [upTo(60), upTo(30)].map((rows, job) =>
    Array.from({ length: rows }, (_, index) => `Name ${seed}-${job}-${index}`),
  );
  const files = new MemoryFiles({
    '/w/bulk-load.yml': `version: 1
jobs:
  first: {object: Contact, operation: insert, files: first.csv, batch: {maxRecords: ${upTo(8)}}}
  second: {object: Contact, operation: insert, files: second.csv, batch: {maxRecords: ${upTo(8)}}, needs: ${random() < 0.5 ? '[]' : 'first'}}
`,
    ...Object.fromEntries(
      jobs.map((names, job) => [
        `/w/${job === 0 ? 'first' : 'second'}.csv`,
        `LastName\n${names.join('\n')}\n`,
      ]),
    ),
  });
  const org = await startOrg({ seed, faults, timing: { kind: 'reads', reads: Math.floor(random() * 3) } });
  let deaths = 0;
  try {
    for (let number = 1; number <= MAX_ATTEMPTS; number++) {
      const begun = files.contents.has('/r/checkpoint.json');
      const isMortal = number <= MORTAL_ATTEMPTS;
      const byBytes = isMortal && random() < 0.4;
      const end = await attempt({
        ...{ url: org.url, token: org.token, files, random },
        ...(begun ? { resumeFrom: '/r' } : {}),
        ...(isMortal && !byBytes ? { dieAtRequest: upTo(40) } : {}),
        ...(byBytes ? { dieAfterBytes: upTo(2_000) } : {}),
      });
      if (end.outcome === 'dead') {
        deaths++;
        // What was on its way reaches the org before or after the next attempt has begun.
        if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, 20));
        if (random() < 0.5) for (const id of end.openJobs) await abort(org, id);
      } else if (end.outcome.verdict === 'success') {
        return {
          seed,
          rows: jobs.flat().length,
          deaths,
          mistakes: [...judged(end.outcome, jobs, files, org)],
        };
      } else if (!isMortal && faults.length === 0) {
        const reasons = end.outcome.jobs.flatMap((job) => job.reasons);
        return {
          seed,
          rows: 0,
          deaths,
          mistakes: [end.outcome.verdict, ...end.outcome.troubles, ...reasons],
        };
      }
    }
    return { seed, rows: 0, deaths, mistakes: ['never done'] };
  } finally {
    await org.stop();
  }
}

/** As the post step does it. */
async function abort({ url, token }: RunningOrg, jobId: string): Promise<void> {
  await fetch(`${url}/services/async/66.0/job/${jobId}`, {
    method: 'POST',
    headers: { 'X-SFDC-Session': token, 'Content-Type': 'application/xml' },
    body: '<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><state>Aborted</state></jobInfo>',
  });
}

/** The second, simpler account: lists of names. */
function* judged(
  outcome: Outcome,
  jobs: readonly (readonly string[])[],
  files: MemoryFiles,
  org: RunningOrg,
): Generator<string> {
  const contact = org.schema.object('Contact');
  const stored =
    contact === undefined ? [] : org.store.all(contact).map(({ values }) => String(values.get('LastName')));
  const names = jobs.flat();
  const twice = stored.filter((name, index) => stored.indexOf(name) !== index);
  if (twice.length > 0) yield `stored more than once: ${twice.join()}`;
  const lacking = names.filter((name) => !stored.includes(name));
  if (lacking.length > 0) yield `not stored: ${lacking.join()}`;
  for (const [index, job] of ['first', 'second'].entries()) {
    const rows: { LastName: string }[] = parse(files.text(`/r/${job}/success.csv`), { columns: true });
    const told = rows.map(({ LastName }) => LastName);
    if (told.join() !== jobs[index]?.join()) yield `success.csv of ${job} does not hold every row once`;
  }
  if (outcome.counts.succeeded !== names.length) yield `${outcome.counts.succeeded} told as succeeded`;
  const open = org.ledger.report().jobsLeftOpen;
  // One whose creation was answered to a dead process is empty, and known to nobody.
  const used = new Set(org.ledger.report().batches.map(({ jobId }) => jobId));
  if (open.some((id) => used.has(id))) yield `left open: ${open.join()}`;
}
