import type { JobRequest } from '../bulk/job.ts';
import { Refusal } from '../bulk/refusal.ts';
import type { Field } from '../schema/field.ts';
import type { Column } from './column.ts';
import { fieldNotFound } from './csv-rows.ts';

/**
 * What a job demands of the columns of a batch: its key, nothing but the key for deletes, and binary fields in archives alone.
 * The service names two content types of archives in its refusal, and takes the third one too.
 */
export function columnsCheck(
  { operation, contentType }: JobRequest,
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
    const binary = contentType.startsWith('ZIP') ? undefined : columns.find(isBinary);
    if (binary === undefined) return undefined;
    const text = `Binary field ${binary.name} is only supported for content types ZIP_XML and ZIP_CSV`;
    return new Refusal('InvalidBatch', text);
  };
}

function isBinary(column: Column): boolean {
  return column.kind === 'field' && column.field.type === 'base64';
}
