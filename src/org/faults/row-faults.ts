import { rowError, type RowResult } from '../records/row-result.ts';
import type { SourceRow } from '../rows/column.ts';
import type { BatchFault } from './fault-table.ts';

type RowFault = Extract<BatchFault, { kind: 'locked-rows' | 'row-error' | 'changed-values' }>;
/** A field that is changed once a row is saved, and its new value; undefined: none. */
export interface LaterValue {
  readonly field: string;
  readonly text: string | undefined;
}

/** Makes chosen rows fail; remembers locked rows by what is in them, so that they may pass when sent again. */
export class RowFaults {
  readonly #triesLeft = new Map<string, number>();

  /** The result of this row under these faults, if they touch it. `index` counts from 0. */
  resultOf(faults: readonly BatchFault[], row: SourceRow, index: number): RowResult | undefined {
    for (const fault of faults) {
      if (fault.kind === 'row-error' && isChosen(fault, row, index)) {
        return rowError(fault.statusCode, fault.message, fault.fields ?? []);
      }
      if (fault.kind === 'locked-rows') {
        const result = this.#lock(fault, row, index);
        if (result !== undefined) return result;
      }
    }
    return undefined;
  }

  /** What is changed in the record of this row once it is saved. */
  changesOf(faults: readonly BatchFault[], row: SourceRow, index: number): readonly LaterValue[] {
    return faults.flatMap((fault) =>
      fault.kind === 'changed-values' && isChosen(fault, row, index)
        ? [{ field: fault.set, text: fault.to }]
        : [],
    );
  }

  #lock(fault: RowFault & { kind: 'locked-rows' }, row: SourceRow, index: number): RowResult | undefined {
    const content = JSON.stringify(row.map(([column, value]) => [column.name, value]));
    const known = this.#triesLeft.get(content);
    const left = known ?? (isChosen(fault, row, index) ? (fault.tries ?? 1) : undefined);
    if (left === undefined) return undefined;
    this.#triesLeft.set(content, Math.max(0, left - 1));
    if (left === 0) return undefined;
    return rowError('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record');
  }
}

function isChosen(fault: RowFault, row: SourceRow, index: number): boolean {
  const { every, rows, field, values } = fault;
  if (every !== undefined && (index + 1) % every === 0) return true;
  if (rows?.includes(index + 1) === true) return true;
  if (field === undefined) return every === undefined && rows === undefined;
  const cell = row.find(([column]) => column.name.toLowerCase() === field.toLowerCase())?.[1];
  return typeof cell === 'string' && (values === undefined || values.includes(cell));
}
