import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { FailureLimit } from '../manifest/manifest.ts';
import type { Comparison } from '../match/pairing.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { BatchSource } from '../records/inspection/batch-source.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import type { ChangeTally } from './change-tally.ts';
import type { ForeseenIds } from './foreseen-ids.ts';
import { ForeseenFailures, type RecordCheck } from './foreseen-failures.ts';
import { LinkCheck, UnsentCheck } from './unsent-check.ts';

/** What a look at the records of a job takes. */
export interface RecordsToCheck {
  readonly planned: PlannedJob;
  /** What is checked beside references and keys. */
  readonly checks: readonly RecordCheck[];
  /** Fields that refer to records of which not every one is known. */
  readonly unknownParents: ReadonlySet<string>;
  /** What the org holds of the records, where it was looked up. */
  readonly comparison: Comparison | undefined;
  /** Absent where nothing is said of changes. */
  readonly tally: ChangeTally | undefined;
  readonly ids: ForeseenIds;
}

interface CheckPorts {
  readonly files: Files;
  readonly signal: AbortSignal;
}

/**
 * Looks at every record of a job once more, and finds what would be refused and changed. Memory does not grow with the
 * files, but for two bits a record.
 */
export class RecordCheckup {
  readonly #about: RecordsToCheck;
  readonly #ports: CheckPorts;
  readonly #source: BatchSource;
  readonly #unsent: UnsentCheck;
  readonly #faults: ForeseenFailures;

  constructor(about: RecordsToCheck, ports: CheckPorts) {
    const { comparison, planned, unknownParents } = about;
    this.#about = about;
    this.#ports = ports;
    this.#source = new BatchSource(planned.inspection, ports.files, undefined, comparison?.records);
    this.#unsent = new UnsentCheck(unknownParents);
    this.#faults = new ForeseenFailures(planned.job);
  }

  /** Looks at what the first pass sends. The jobs that it refers to must have been looked at. @throws SourceChangedError */
  async firstPass(): Promise<void> {
    const { checks, ids, planned, tally } = this.#about;
    const all: readonly RecordCheck[] = [this.#unsent, ...checks, ...(tally === undefined ? [] : [tally])];
    const isNeeded = this.#source.mayOmit || all.length > 1 || planned.indexes.length > 0;
    const ahead = all.flatMap(({ foresee }) => foresee ?? []);
    for (const batch of isNeeded ? planned.inspection.batches : []) {
      this.#ports.signal.throwIfAborted();
      if (ahead.length > 0) {
        await this.#source.visit(batch, (record) => {
          if (!isSkipped(record)) for (const foresee of ahead) foresee(record, batch.number);
        });
      }
      await this.#source.visit(batch, (record) => {
        if (!isSkipped(record)) for (const check of all) check.see(record, batch.number, this.#faults);
        const isFailing = this.#faults.isFailing(record);
        tally?.count(record, isFailing);
        ids.note(record, !isSkipped(record) && !isFailing);
      });
    }
    ids.complete();
  }

  /** Looks at what a second pass sets. All jobs must have been looked at. @throws SourceChangedError */
  async secondPass(): Promise<void> {
    const { planned, tally } = this.#about;
    const { links } = planned.inspection.projection;
    if (links === undefined) return;
    const check = new LinkCheck(links, this.#unsent);
    for (const batch of planned.inspection.batches) {
      this.#ports.signal.throwIfAborted();
      await this.#source.visit(batch, (record) => {
        if (record.ordinal < links.from || this.#faults.isFailing(record)) return;
        check.see(record, batch.number, this.#faults);
        tally?.countLater(record, this.#faults.isFailing(record));
      });
    }
  }

  /** What is wrong with records: errors where more of them would fail than are allowed. */
  diagnostics(limit: FailureLimit): Diagnostic[] {
    const { inspection, job } = this.#about.planned;
    return this.#faults.diagnostics(inspection, job.maxFailedRecords ?? limit);
  }
}

function isSkipped({ omission }: SourceRecord): boolean {
  return typeof omission === 'object' && 'reason' in omission;
}
