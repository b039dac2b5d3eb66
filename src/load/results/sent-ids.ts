import { SALESFORCE_ID } from '../../limits/salesforce-id.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { ResultRows } from '../../records/record/result-rows.ts';
import { resultRows } from '../../records/results/result-reader.ts';

const FORM = new RegExp(SALESFORCE_ID);
const SHORT_ID_CHARACTERS = 15;

/** Holds the Ids in results against those that were sent, where records are found by them. */
export class SentIds {
  readonly #source: Pick<BatchSource, 'visitIds'>;
  /** Names of the source files, by their index. */
  readonly #names: readonly string[];

  constructor(source: Pick<BatchSource, 'visitIds'>, names: readonly string[]) {
    this.#source = source;
    this.#names = names;
  }

  /**
   * Compares the rows of a result, by position.
   *
   * @returns why it is not the result of the batch, as the end of a sentence; undefined when nothing says so
   * @throws SourceChangedError
   */
  async flawIn(batch: Batch, result: Uint8Array): Promise<string | undefined> {
    const rows = resultRows(result);
    let flaw: string | undefined;
    let isOver = false;
    await this.#source.visitIds(batch, (id, { file, line }) => {
      isOver ||= !rows.next();
      if (isOver || flaw !== undefined || isOf(rows, id.text.trim())) return;
      flaw = `the row of ${this.#names[file] ?? ''}:${line} is about another record than the one that was sent`;
    });
    return flaw;
  }
}

/** Whether a row may be about the record with this Id. Without one, an upsert creates a record. */
function isOf(rows: ResultRows, sent: string): boolean {
  if (sent === '') return rows.created || !rows.success;
  if (rows.idEnd === rows.idStart || !FORM.test(sent)) return true;
  const id = rows.id();
  // Longer ids say by their last three characters how the others are written.
  return sent.length === SHORT_ID_CHARACTERS ? id.startsWith(sent) : id.toLowerCase() === sent.toLowerCase();
}
