import type { GoneRule } from './batch-result.ts';

const DELETES: ReadonlySet<string> = new Set(['delete', 'hardDelete']);

/**
 * How the service says that a record is not there any more: ENTITY_IS_DELETED while it lies in the recycle bin, then
 * INVALID_CROSS_REFERENCE_KEY (SOAP API Developer Guide, "StatusCode"). The second one may be about another record that
 * an update refers to, so it proves nothing there; errors that name fields are about the records in these.
 */
export function goneRule(operation: string): GoneRule {
  const codes = new Set([
    'ENTITY_IS_DELETED',
    ...(DELETES.has(operation) ? ['INVALID_CROSS_REFERENCE_KEY'] : []),
  ]);
  return (errors) =>
    errors.length > 0 &&
    errors.every(
      ({ fields, statusCode }) => codes.has(statusCode) && fields.every((field) => field === 'Id'),
    );
}
