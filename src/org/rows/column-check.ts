import type { Operation } from '../bulk/job.ts';
import { Refusal } from '../bulk/refusal.ts';
import type { Field } from '../schema/field.ts';
import type { Column } from './column.ts';
import { fieldNotFound } from './csv-rows.ts';

/** What an operation demands of the columns of a batch: its key, and nothing but the key for deletes. */
export function columnsCheck(
  operation: Operation,
  externalId: Field | undefined,
): (columns: readonly Column[]) => Refusal | undefined {
  const key = operation === 'insert' ? undefined : (externalId?.name ?? 'Id');
  const deletes = operation === 'delete' || operation === 'hardDelete';
  return (columns) => {
    const isKey = (column: Column): boolean => column.kind === 'field' && column.field.name === key;
    if (key !== undefined && !columns.some(isKey)) return fieldNotFound(key);
    if (deletes && !columns.every(isKey)) {
      return new Refusal('InvalidBatch', `The '${operation}' batch must contain only ids`);
    }
    return undefined;
  };
}
