import { counted } from '../diagnostic/counted.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { allowedFailures } from '../outcome/verdict.ts';
import type { FailureLimit, ManifestJob } from '../manifest/manifest.ts';
import type { Inspection } from '../records/inspection/inspection.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import { OrdinalSet } from './ordinal-set.ts';
import type { ForeseenFailure } from './foreseen-failure.ts';

const SAMPLES = 5;
/** Further kinds are counted together. */
const MAX_FAULTS = 500;
const OTHER: ForeseenFailure = {
  statusCode: 'OTHER',
  message: `There are further kinds of faults, beyond the first ${MAX_FAULTS}.`,
  hint: 'Correct those that are listed, and check again.',
  isSure: true,
};

interface Tally {
  records: number;
  readonly samples: { readonly file: number; readonly line: number }[];
}

/** Counts the records of a job that would fail, by what is wrong with them. Holds the first few places of each. */
export class ForeseenFailures {
  readonly #tolerated: ReadonlySet<string>;
  readonly #tallies = new Map<ForeseenFailure, Tally>();
  /** Records that would fail, and those of them that count against the limit: one with two faults counts once. */
  readonly #failing = new OrdinalSet();
  readonly #untolerated = new OrdinalSet();

  constructor({ toleratedCodes }: Pick<ManifestJob, 'toleratedCodes'>) {
    this.#tolerated = toleratedCodes;
  }

  /** Whether the record would surely fail, as far as is known by now. */
  isFailing({ ordinal }: Pick<SourceRecord, 'ordinal'>): boolean {
    return this.#failing.has(ordinal);
  }

  /** Whether failures with this code do not count. */
  tolerates(statusCode: string): boolean {
    return this.#tolerated.has(statusCode);
  }

  /** Notes a fault of a record. */
  add(
    fault: ForeseenFailure,
    { file, line, ordinal }: Pick<SourceRecord, 'file' | 'line' | 'ordinal'>,
  ): void {
    const tally = this.#tallyOf(fault);
    tally.records++;
    if (tally.samples.length < SAMPLES) tally.samples.push({ file, line });
    if (!fault.isSure) return;
    this.#failing.add(ordinal);
    if (!this.#tolerated.has(fault.statusCode)) this.#untolerated.add(ordinal);
  }

  /** One for each kind of fault, at its first place: errors where the job would have more failures than are allowed. */
  diagnostics({ files, records }: Pick<Inspection, 'files' | 'records'>, limit: FailureLimit): Diagnostic[] {
    const isRefused = this.#untolerated.size > allowedFailures(limit, records);
    return [...this.#tallies].map(([fault, tally]) => {
      const places = tally.samples.map(({ file, line }) => ({ file: files[file]?.name ?? '', line }));
      const isError = isRefused && fault.isSure && !this.#tolerated.has(fault.statusCode);
      const [place] = places;
      return {
        severity: isError ? 'error' : 'warning',
        message: `${fault.message} ${reported(fault, tally.records, places)}`,
        hint: fault.hint,
        ...(place === undefined ? {} : { place }),
      };
    });
  }

  #tallyOf(fault: ForeseenFailure): Tally {
    const kept = this.#tallies.has(fault) || this.#tallies.size < MAX_FAULTS ? fault : OTHER;
    const known = this.#tallies.get(kept) ?? { records: 0, samples: [] };
    this.#tallies.set(kept, known);
    return known;
  }
}

function reported(
  { isSure, statusCode }: ForeseenFailure,
  records: number,
  places: readonly { readonly file: string; readonly line: number }[],
): string {
  const shown = places.map(({ file, line }) => `${file}:${line}`).join(', ');
  const more = records > places.length ? ` and ${records - places.length} more` : '';
  return `${counted(records, 'record')} ${isSure ? 'would' : 'may'} fail with ${statusCode}: ${shown}${more}.`;
}

/** Looks at each record of a job, in the order of its batches. */
export interface RecordCheck {
  /** Looks at a record of a batch before `see` is given the first one of it; absent where it need not. */
  readonly foresee?: ((record: SourceRecord, batch: number) => void) | undefined;
  see(record: SourceRecord, batch: number, faults: ForeseenFailures): void;
}
