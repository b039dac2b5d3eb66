import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Planned, UnsoundJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { filledColumns } from '../records/inspection/filled-columns.ts';
import type { UnwritableColumn } from './column-check.ts';

/** What the records of a job make of its columns for fields that cannot be written. */
export interface SettledColumns {
  readonly diagnostics: readonly Diagnostic[];
  /** Names of those in which no record has a value: they are not to be sent. */
  readonly unsent: ReadonlySet<string>;
}

const NONE: SettledColumns = { diagnostics: [], unsent: new Set() };

/**
 * Distinguishes columns that are mistakes from those that only stand there, as exports often have them: read-only ones without
 * any value are a warning, and not sent. Reads the records once more, where there are such columns.
 *
 * @throws SourceChangedError; the reason of `signal`
 */
export async function settleUnwritable(
  planned: Planned | UnsoundJob,
  unwritable: readonly UnwritableColumn[],
  ports: { readonly files: Files; readonly signal: AbortSignal },
): Promise<SettledColumns> {
  if (planned.kind !== 'load' || unwritable.length === 0) return NONE;
  const { inspection, job } = planned;
  const isReadyMade = job.archives !== undefined && job.archives.attachments === undefined;
  const isSpecified = job.transformationSpec !== undefined;
  const indexes = unwritable.map(({ index }) => index);
  const filled = isReadyMade ? new Set(indexes) : await filledColumns(inspection, indexes, ports);
  const blank = unwritable.filter(({ index }) => !filled.has(index));
  const nameOf = ({ index }: UnwritableColumn): string => inspection.header.columns[index] ?? '';
  return {
    diagnostics: [
      ...unwritable.filter(({ index }) => filled.has(index)).map(({ mistake }) => mistake),
      ...blank.map((column) => ({
        ...column.mistake,
        severity: 'warning' as const,
        message: `${column.mistake.message} No record has a value in "${nameOf(column)}"${isSpecified ? '' : ', so it is not sent'}.`,
      })),
    ],
    // A specification names its columns: without them it would be wrong.
    unsent: new Set(isSpecified ? [] : blank.map(nameOf)),
  };
}
