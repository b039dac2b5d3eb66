import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { LedgerBatch, LedgerReport } from '../../src/org/ledger.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Discrepancy, DiscrepancyName } from '../../src/outcome/discrepancy.ts';
import type { JobOutcome, Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { startLoadOrg } from '../random-loads/load-kinds.ts';
import { attempt, type Attempt } from '../crash/in-process-run.ts';
import { atEnd } from '../scenarios/teardown.ts';

/** What is loaded, and what goes wrong on the way. */
export interface LoadOfFiles {
  /** The manifest's text below `version: 1`. */
  readonly jobs: string;
  /** By their names. */
  readonly files?: Readonly<Record<string, string>>;
  readonly faults?: readonly FaultRule[];
  /** How often a batch is looked at until it is done. */
  readonly reads?: number;
  /** What the org holds before. */
  readonly prepare?: (org: RunningOrg) => void;
}

/** A load in this process, on a fast clock, and the org that it goes to. */
export class ObservedLoad {
  readonly org: RunningOrg;
  readonly files: MemoryFiles;

  private constructor(org: RunningOrg, files: MemoryFiles) {
    this.org = org;
    this.files = files;
  }

  static async prepare({
    faults = [],
    files = {},
    jobs,
    prepare,
    reads = 0,
  }: LoadOfFiles): Promise<ObservedLoad> {
    const { org } = await startLoadOrg({ timing: { kind: 'reads', reads }, faults });
    atEnd(() => org.stop());
    prepare?.(org);
    const sources = Object.entries(files).map(([name, text]) => [`/w/${name}`, text] as const);
    return new ObservedLoad(
      org,
      new MemoryFiles({ '/w/bulk-load.yml': `version: 1\n${jobs}`, ...Object.fromEntries(sources) }),
    );
  }

  /** Runs it. @returns `dead` when its process dies on the way */
  async run(wanted: Partial<Attempt> = {}): Promise<Outcome | 'dead'> {
    const { url, token } = this.org;
    return (await attempt({ url, token, files: this.files, random: () => 0.25, ...wanted })).outcome;
  }

  get ledger(): LedgerReport {
    return this.org.ledger.report();
  }

  get strangers(): readonly LedgerBatch[] {
    return this.ledger.batches.filter(({ stranger }) => stranger);
  }
}

/** Runs a load to its end. */
export async function loadFiles(
  wanted: LoadOfFiles & Pick<Attempt, 'clock'>,
): Promise<{ load: ObservedLoad; outcome: Outcome }> {
  const load = await ObservedLoad.prepare(wanted);
  const outcome = await load.run(wanted.clock === undefined ? {} : { clock: wanted.clock });
  if (outcome === 'dead') throw new Error('The process died.');
  return { load, outcome };
}

/** The discrepancies of this name that a job, or all of them, have. */
export function named<Name extends DiscrepancyName>(
  { jobs }: { readonly jobs: readonly JobOutcome[] },
  name: Name,
): readonly Extract<Discrepancy, { readonly name: Name }>[] {
  return jobs
    .flatMap(({ discrepancies }) => discrepancies)
    .filter((one): one is Extract<Discrepancy, { readonly name: Name }> => one.name === name);
}
