import type { ReadMayWait } from '../plan/reference-circles.ts';
import type { Describes } from '../salesforce/describes.ts';
import { PRECAUTION_RETRY_BUDGET_MILLISECONDS } from './org-reading.ts';
import { fieldOf, isRequired } from './org-schema.ts';

/**
 * Reads which fields may be set by an update once their record is there. What an update finds has its required fields.
 *
 * @throws the reason of `signal`
 */
export function fieldsThatWait(describes: Describes, signal: AbortSignal): ReadMayWait {
  return async (name, fieldName, operation) => {
    try {
      const object = await describes.object(name, PRECAUTION_RETRY_BUDGET_MILLISECONDS);
      const field = object && fieldOf(object, fieldName);
      // What is unknown is reported where the columns are held against the object.
      return field === undefined || (field.updateable && (operation === 'update' || !isRequired(field)));
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  };
}
