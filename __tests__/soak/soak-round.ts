import { seededRandom } from '../../src/org/seeded-random.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { accountOf, type Account } from '../random-loads/account.ts';
import { randomLoadOf, startLoadOrg, type LoadKind } from '../random-loads/load-kinds.ts';
import { attempt } from '../crash/in-process-run.ts';
import { randomFaults } from './random-faults.ts';

/** What a round did, and what is wrong with it. */
export interface Round extends Account {
  readonly seed: number;
  readonly verdict: string;
  readonly faults: number;
  readonly jobsLeftOpen: number;
}

/** One load of a random randomLoad in random batches, with random faults on every kind of request and batch. */
export async function soakRound(kind: LoadKind, seed: number): Promise<Round> {
  const random = seededRandom(seed);
  const { org, parentId } = await startLoadOrg({ seed, faults: randomFaults(random) });
  try {
    const randomLoad = randomLoadOf(kind, seed, parentId);
    const files = new MemoryFiles(
      Object.fromEntries(Object.entries(randomLoad.files).map(([name, content]) => [`/w/${name}`, content])),
    );
    const resultsFolder = '/r';
    const { outcome } = await attempt({ url: org.url, token: org.token, files, random, resultsFolder });
    if (outcome === 'dead') throw new Error('Nobody killed it, but it died.');
    const report = org.ledger.report();
    return {
      seed,
      verdict: outcome.verdict,
      faults: report.log.reduce((sum, { faults }) => sum + faults.length, 0),
      jobsLeftOpen: report.jobsLeftOpen.length,
      ...accountOf(randomLoad, { outcome, files, resultsFolder, org }),
    };
  } finally {
    await org.stop();
  }
}
