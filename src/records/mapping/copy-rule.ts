import type { CellRule } from '../record/cell-rule.ts';

/** Sends a value once more: the column fills several fields. */
export class CopyRule implements CellRule {
  readonly cells: readonly number[];
  readonly mayOmit = false;

  constructor(cell: number) {
    this.cells = [cell];
  }

  apply(): 'same' {
    return 'same';
  }

  measure(): 'same' {
    return 'same';
  }
}
