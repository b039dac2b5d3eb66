import type { RunningOrg } from '../../src/org/org.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { accountOf } from '../random-loads/account.ts';
import { randomLoadOf, startLoadOrg, type LoadKind } from '../random-loads/load-kinds.ts';
import type { RandomLoad } from '../random-loads/random-load.ts';
import { randomFaults } from '../soak/random-faults.ts';
import { attempt } from './in-process-run.ts';
import { loadUntilDone, RESULTS, type Phase } from './mortal-load.ts';

/** A load that was killed and resumed until it was done, and what is wrong with it. */
export interface CrashRound {
  readonly seed: number;
  readonly deaths: readonly Phase[];
  readonly resumptions: number;
  readonly faults: number;
  readonly verdict: string;
  readonly mistakes: readonly string[];
}

/** Loads a random randomLoad in a process that dies at random moments, and resumes it until it is done. */
export async function crashRound(kind: LoadKind, seed: number, isFaulty: boolean): Promise<CrashRound> {
  const random = seededRandom(seed);
  const faults = isFaulty ? randomFaults(random) : [];
  const timing = { kind: 'reads', reads: Math.floor(random() * 3) } as const;
  const { org, parentId } = await startLoadOrg({ seed, faults, timing });
  try {
    const randomLoad = randomLoadOf(kind, seed, parentId);
    const files = filesOf(randomLoad);
    const { deaths, last, resumptions } = await loadUntilDone(org, files, random);
    const { batches, jobsLeftOpen, log } = org.ledger.report();
    const mistakes: string[] = [];
    const strangers = batches.filter(({ stranger }) => stranger);
    // What somebody else added to a job of the journal, or to one beside it, keeps a resumed run from sending anything, and from counting.
    const isRefused = last?.verdict === 'invalid' && last.jobs.length === 0 && strangers.length > 0;
    if (isRefused) {
      const reported = last.diagnostics.map(({ message }) => message).join(' ');
      if (!strangers.some(({ id, jobId }) => reported.includes(id) || reported.includes(jobId)))
        mistakes.push(`refused for no reason: ${reported}`);
    } else if (last !== undefined) {
      mistakes.push(...accountOf(randomLoad, { outcome: last, files, resultsFolder: RESULTS, org }).mistakes);
      // One whose creation was answered to a dead process is empty, and known to nobody.
      const used = new Set(batches.map(({ jobId }) => jobId));
      const open = jobsLeftOpen.filter((id) => used.has(id));
      if (open.length > 0) mistakes.push(`left open: ${open.join()}`);
    }
    if (!isFaulty || last?.verdict === 'success') {
      mistakes.push(...(await differencesFromWhole(kind, seed, { last, files, org, isFaulty })));
    }
    return {
      ...{ seed, deaths, resumptions, mistakes },
      faults: log.reduce((sum, entry) => sum + entry.faults.length, 0),
      verdict: last?.verdict ?? 'dead',
    };
  } finally {
    await org.stop();
  }
}

function filesOf(randomLoad: RandomLoad): MemoryFiles {
  return new MemoryFiles(
    Object.fromEntries(Object.entries(randomLoad.files).map(([name, content]) => [`/w/${name}`, content])),
  );
}

/** How the end of a load that was interrupted differs from that of the same load which was not. */
async function differencesFromWhole(
  kind: LoadKind,
  seed: number,
  interrupted: {
    readonly last: Outcome | undefined;
    readonly files: MemoryFiles;
    readonly org: RunningOrg;
    readonly isFaulty: boolean;
  },
): Promise<string[]> {
  const { org, parentId } = await startLoadOrg({ seed, timing: { kind: 'reads', reads: 0 } });
  try {
    const files = filesOf(randomLoadOf(kind, seed, parentId));
    const { url, token } = org;
    const { outcome } = await attempt({ url, token, files, random: () => 0.5, resultsFolder: RESULTS });
    if (outcome === 'dead') return ['the whole load died'];
    if (outcome.verdict !== 'success' && outcome.verdict !== 'records-failed')
      return ['the whole load failed'];
    const [whole, parts] = [
      endOf(outcome, files, org),
      interrupted.last && endOf(interrupted.last, interrupted.files, interrupted.org),
    ];
    // Faults make some records fail for good: then the ends are different ones.
    const isOther = Object.entries(whole).some(
      ([path, text]) => path.endsWith('failed.csv') && parts?.[path] !== text,
    );
    if (interrupted.isFaulty && isOther) return [];
    const different = Object.entries(whole).filter(([key, text]) => parts?.[key] !== text);
    return different.map(([key, text]) => `${key} is ${parts?.[key] ?? 'unknown'} instead of ${text}`);
  } finally {
    await org.stop();
  }
}

/** What a load comes to, in texts that do not depend on ids. */
function endOf(outcome: Outcome, files: MemoryFiles, org: RunningOrg): Record<string, string> {
  const results = [...files.contents.keys()].filter(
    (path) => path.startsWith(RESULTS) && path.endsWith('.csv'),
  );
  const { jobs, outcome: verdict, counts } = reportJson(outcome);
  const ofJobs = jobs.map(({ id, counts: of, created, inDoubt, reasons }) => ({
    id,
    ...of,
    created,
    inDoubt,
    reasons,
  }));
  return {
    verdict,
    counts: JSON.stringify([counts, ofJobs]),
    writes: JSON.stringify(Object.entries(org.ledger.report().records).sort()),
    ...Object.fromEntries(
      results.map((path) => [
        path,
        files.text(path).replaceAll(/"?\ba0[0-9A-Za-z]{16}\b"?|"?\b00P[0-9A-Za-z]{15}\b"?/g, 'ID'),
      ]),
    ),
  };
}
